// A long form outlives a network that goes away: what is written stays on this device, with the version from which it began, until it has been saved.
// Without storage the form works as it does without this module.
const form = document.querySelector("form[data-draft]");
const keyOf = (path) => `fusion.draft:${path}`;
const store = (act) => { try { return act(localStorage); } catch { return null; } };

const saved = document.querySelector("[data-draft-done]");
if (saved) store((kept) => kept.removeItem(keyOf(saved.dataset.draftDone)));

if (form) {
  const key = keyOf(location.pathname);
  const fields = () => [...form.elements].filter((field) => field.name && !field.name.startsWith("__"));
  const isTick = (field) => field.type === "checkbox" || field.type === "radio";
  const part = (name) => form.querySelector(`[data-draft-${name}]`);

  const kept = store((all) => JSON.parse(all.getItem(key)));
  if (kept) {
    for (const field of fields()) {
      if (isTick(field)) field.checked = kept.some(([name, value]) => name === field.name && value === field.value);
      else field.value = kept.find(([name]) => name === field.name)?.[1] ?? field.value;
    }
    part("restored").hidden = false;
  }

  form.addEventListener("input", () => store((all) => all.setItem(key, JSON.stringify(
    fields().filter((field) => !isTick(field) || field.checked).map((field) => [field.name, field.value])))));
  form.addEventListener("submit", (event) => {
    part("offline").hidden = navigator.onLine;
    if (!navigator.onLine) event.preventDefault();
  });
  addEventListener("online", () => { part("offline").hidden = true; });
  part("drop").addEventListener("click", () => { store((all) => all.removeItem(key)); location.replace(location.pathname); });
}
