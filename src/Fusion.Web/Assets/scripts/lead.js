// The pages of whoever leads a session. Without a network they go on with what was known last: the timer runs here, and decisions and sheets of paper wait on this device, each
// under a number made here, so that sending it twice changes nothing. What changes the session for everybody waits until the network is back, and the page says so.
const lead = document.querySelector("[data-lead]");
const part = (name) => lead.querySelector(`[data-${name}]`);
const clock = part("timer");
const setTimer = (ends) => { clock.dataset.timer = ends; clock.hidden = !ends; dispatchEvent(new Event("timer")); };
const unique = () => crypto.randomUUID ? crypto.randomUUID() : "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
  (Number(digit) ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> Number(digit) / 4).toString(16));

// ---- What waits on this device: for each what its form would have sent, and where.
const store = `fusion.lead ${lead.dataset.lead}`;
let memory = [];
const waiting = () => { try { return JSON.parse(localStorage.getItem(store)) ?? []; } catch { return memory; } };
const keep = (all) => { try { localStorage.setItem(store, JSON.stringify(all)); } catch { memory = all; } tell(); };
const tell = () => {
  const count = waiting().length;
  part("waits").hidden = count === 0;
  part("waits").textContent = count === 1 ? lead.dataset.waitingOne : lead.dataset.waiting.replace("{0}", count);
};

const token = "__RequestVerificationToken";
const bodyOf = ({ fields }) => new URLSearchParams([...fields, [token, lead.querySelector(`[name=${token}]`).value]]);
// What is refused is sent once more as a form is: the page that comes says why.
const sendAsForm = (one) => {
  const form = document.createElement("form");
  Object.assign(form, { method: "post", action: one.action, hidden: true });
  for (const [name, value] of bodyOf(one)) { const field = document.createElement("input"); Object.assign(field, { name, value }); form.append(field); }
  document.body.append(form);
  form.submit();
};

let away = false, sending = false;
const deliver = async () => {
  if (sending || waiting().length === 0) return;
  sending = true;
  try {
    while (waiting().length > 0) {
      const [first, ...others] = waiting();
      const answer = await fetch(first.action, { method: "POST", body: bodyOf(first) });
      const isTaken = answer.redirected && new URL(answer.url).pathname === new URL(first.action).pathname;
      if (!isTaken && answer.status !== 422) break;
      keep(others);
      if (!isTaken) { sendAsForm(first); return; }
      if (others.length === 0) location.reload();
    }
  } catch { /* no network: it waits */ }
  sending = false;
};

// ---- Whether there is a network.
const forms = [...lead.querySelectorAll("form")];
const turn = (isAway) => {
  away = isAway;
  part("away").hidden = !away;
  for (const form of forms) if (!form.dataset.number && !form.matches("[data-minutes]")) form.inert = away;
  if (!away) deliver();
};
// A connection that breaks comes back by itself within seconds, as a rule.
let broken = 0;
const news = new EventSource(lead.dataset.lead);
news.addEventListener("open", () => { clearTimeout(broken); turn(false); });
news.addEventListener("error", () => { clearTimeout(broken); broken = setTimeout(() => turn(true), 4000); });
addEventListener("offline", () => turn(true));
addEventListener("online", () => turn(false));
part("away-at").textContent = new Date(lead.dataset.at).toLocaleTimeString(document.documentElement.lang, { hour: "numeric", minute: "2-digit" });
tell();
turn(!navigator.onLine);

for (const form of forms)
  form.addEventListener("submit", (event) => {
    if (!away) return;
    event.preventDefault();
    if (form.matches("[data-minutes]")) setTimer(new Date(Date.now() + 60_000 * Number(form.elements.minutes.value)).toISOString());
    if (!form.dataset.number) return;
    const fields = [...new FormData(form)].filter(([name, value]) => name !== token && name !== form.dataset.number && typeof value === "string");
    keep([...waiting(), { action: form.action, fields: [...fields, [form.dataset.number, unique()]] }]);
    form.reset();
    part("waits").focus();
  });

news.addEventListener("message", (event) => {
  const now = JSON.parse(event.data);
  if (clock) setTimer(now.ends ?? "");
  for (const [name, count] of [["people", now.people], ["answered", now.answered]]) {
    const place = part(`live-${name}`);
    // The sentence stays as the server wrote it; only its figure changes.
    if (place && /\d/.test(place.textContent) && count > 2) place.textContent = place.textContent.replace(/\d[\d.,\s]*\d|\d/, count);
  }
});
