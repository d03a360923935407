// A room's screen: changes as the session does. The connection comes back by itself.
const wall = document.querySelector("[data-live]");

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
    dispatchEvent(new Event("timer"));
  } catch { /* the next event brings it */ }
  busy = false;
  if (more) { more = false; show(); }
};

new EventSource(wall.dataset.live).addEventListener("message", show);
