// Everything works without this module; it only saves steps.

const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

// An error summary is read first.
document.querySelector("[data-error-summary]")?.focus();

// Menus close on Escape, on a click outside and when another one opens.
const menus = $$("details[data-menu]");
const close = (except) => menus.forEach((menu) => { if (menu !== except) menu.open = false; });
menus.forEach((menu) => menu.addEventListener("toggle", () => { if (menu.open) close(menu); }));
addEventListener("click", (event) => close(event.target.closest?.("details[data-menu]")));
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = menus.find((menu) => menu.open);
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});

// Pages that were kept on this device (keep.js) go with whoever signs out; what waits to be sent stays.
document.querySelector("form[action='/sign-out']")?.addEventListener("submit", () => { window.caches?.delete("fusion-kept-1"); });

// Facets apply themselves; the page that answers puts the focus back where it was and opens the same groups.
const place = "fusion.facets";
$$("form[data-auto]").forEach((form) => {
  $$("[data-needless]", form).forEach((button) => { button.hidden = true; });
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? "null");
    if (kept?.path === location.pathname) {
      sessionStorage.removeItem(place);
      kept.open.forEach((id) => { const group = document.getElementById(id); if (group) group.open = true; });
      const target = document.getElementById(kept.focus);
      target?.focus({ preventScroll: true });
      scrollTo(0, kept.top);
    }
  } catch { /* storage is off: the page starts at its top */ }
  form.addEventListener("change", (event) => {
    if (!event.target.matches("input[type=checkbox], input[type=radio], select")) return;
    try {
      sessionStorage.setItem(place, JSON.stringify({
        path: location.pathname,
        focus: event.target.id,
        top: scrollY,
        open: $$("details[id]").filter((group) => group.open).map((group) => group.id),
      }));
    } catch { /* as above */ }
    form.requestSubmit();
  });
});

// Copying: <button hidden data-copy="#id-of-text" data-copied="Copied">
$$("button[data-copy]").forEach((button) => {
  if (!navigator.clipboard) return;
  button.hidden = false;
  const says = button.textContent;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent.trim().replace(/\s+/g, " "));
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = says; }, 3000);
  });
});

// Light, dark or as the system says, remembered on this device only.
$$("[data-scheme-switch]").forEach((group) => {
  group.hidden = false;
  const root = document.documentElement;
  const show = () => $$("button", group).forEach((button) =>
    button.setAttribute("aria-pressed", String(button.value === (root.dataset.theme ?? "system"))));
  group.addEventListener("click", (event) => {
    const value = event.target.closest("button")?.value;
    if (!value) return;
    if (value === "system") delete root.dataset.theme; else root.dataset.theme = value;
    try {
      if (value === "system") localStorage.removeItem("scheme"); else localStorage.setItem("scheme", value);
    } catch { /* holds for this page only */ }
    show();
  });
  show();
});
