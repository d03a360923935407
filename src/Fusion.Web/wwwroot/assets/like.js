// Statements like the one being written.
const writing = document.querySelector("form[data-like]");
const list = writing.querySelector("[data-like-list]");
const field = writing.elements.text;
let timer = 0, last = "";
field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const text = field.value.trim();
    if (text.length < 12 || text === last) return;
    last = text;
    try {
      const found = await (await fetch(`${writing.dataset.like}&text=${encodeURIComponent(text)}`)).json();
      list.replaceChildren();
      if (found.length === 0) return;
      const title = document.createElement("p");
      title.textContent = writing.dataset.likeTitle;
      const items = document.createElement("ul");
      for (const one of found) {
        const item = document.createElement("li");
        item.textContent = one.text;
        item.lang = one.language;
        item.dir = "auto";
        items.append(item);
      }
      list.append(title, items);
    } catch { /* no network: the server looks when it is sent */ }
  }, 500);
});
