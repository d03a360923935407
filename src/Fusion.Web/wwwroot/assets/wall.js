// A room's screen, or the page of whoever leads: changes as the session does. The connection comes back by itself.
const wall = document.querySelector("[data-live]");

const countDown = () => {
  for (const timer of document.querySelectorAll("[data-timer]")) {
    const left = Math.round((new Date(timer.dataset.timer) - Date.now()) / 1000);
    if (!timer.dataset.timer || Number.isNaN(left)) continue;
    timer.textContent = timer.dataset.left.replace("{0}", left <= 0 ? "0:00" : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`);
  }
};
setInterval(countDown, 1000);
countDown();

let busy = false, more = false;
const show = async () => {
  if (busy) { more = true; return; }
  busy = true;
  try {
    // Both halves are plain pieces of the page that the server makes.
    for (const [name, query] of [["part", ""], ["part-wide", "&wide=true"]]) {
      const answer = await fetch(wall.dataset.wall + query);
      const place = wall.querySelector(`[data-${name}]`);
      const text = answer.ok ? await answer.text() : null;
      if (text !== null && place.dataset.shown !== text) { place.innerHTML = text; place.dataset.shown = text; }
    }
    countDown();
  } catch { /* the next event brings it */ }
  busy = false;
  if (more) { more = false; show(); }
};

new EventSource(wall.dataset.live).addEventListener("message", (event) => {
  const now = JSON.parse(event.data);
  if (wall.dataset.wall) { show(); return; }
  for (const [name, count] of [["people", now.people], ["answered", now.answered]]) {
    const place = wall.querySelector(`[data-live-${name}]`);
    // The sentence stays as the server wrote it; only its figure changes.
    if (place && /\d/.test(place.textContent) && count > 2) place.textContent = place.textContent.replace(/\d[\d.,\s]*\d|\d/, count);
  }
});
