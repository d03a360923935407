// Says how much time is left, each second and whenever a page tells that it changed.
const countDown = () => {
  for (const timer of document.querySelectorAll("[data-timer]")) {
    const left = Math.round((new Date(timer.dataset.timer) - Date.now()) / 1000);
    if (!timer.dataset.timer || Number.isNaN(left)) continue;
    timer.textContent = timer.dataset.left.replace("{0}", left <= 0 ? "0:00" : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`);
  }
};
setInterval(countDown, 1000);
addEventListener("timer", countDown);
countDown();
