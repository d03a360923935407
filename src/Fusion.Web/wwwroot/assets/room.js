// A room's screen: changes as votes come in. The connection comes back by itself.
const room = document.querySelector("[data-room]");
const part = (name) => room.querySelector(`[data-${name}]`);

const lines = (name, found) => {
  room.querySelector(`[data-part=${name}]`).hidden = !found?.length;
  part(name).replaceChildren(...(found ?? []).map((line) => {
    const item = document.createElement("li");
    const text = document.createElement("p");
    text.className = "grounds__text";
    text.lang = line.lang;
    text.dir = "auto";
    text.textContent = line.text;
    const what = document.createElement("p");
    what.textContent = line.what;
    item.append(text, what);
    return item;
  }));
};

const news = new EventSource(room.dataset.room);
news.addEventListener("message", (event) => {
  const now = JSON.parse(event.data);
  for (const name of ["people", "votes", "open", "clarity"]) if (part(name).textContent !== now[name]) part(name).textContent = now[name];
  lines("ground", now.ground);
  lines("divides", now.divides);
  part("groups").replaceChildren(...(now.groups ?? []).map((group) => {
    const item = document.createElement("li");
    const letter = document.createElement("span");
    letter.className = `letter letter--${group.hue}`;
    letter.textContent = group.letter;
    item.append(letter, ` ${group.size}`);
    return item;
  }));
});
