// Looks again every two seconds at something that is under way, and shows it in place; without script there is a link that does the same.
const pause = 2000;

async function look() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  // No network for a moment.
  if (!answer) { setTimeout(look, pause); return; }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const part = page.querySelector("[data-progress]");
  if (part) {
    document.querySelector("[data-progress]").innerHTML = part.innerHTML;
    setTimeout(look, pause);
  } else location.reload();
}

setTimeout(look, pause);
