// Voting without a page for each vote: by button, key or swipe; also without a network. A vote has an id that is made here, so that sending it twice counts once.
const ballot = document.querySelector("[data-ballot]");
const form = ballot?.querySelector("form");

if (form) {
  const address = ballot.dataset.ballot;
  const store = `fusion.votes ${address}`;
  const part = (name) => ballot.querySelector(`[data-${name}]`);
  const statement = part("statement"), mark = part("mark"), status = part("status"), offline = part("offline");
  let shown = Number(form.elements.statement.value);
  let current = { number: shown, text: statement.textContent, lang: statement.lang, mark: mark.hidden ? null : mark.textContent };
  let coming = [];
  let voted = Number(part("progress-bar").value);
  let sending = false, ahead = false;
  let again = 0;

  const kept = () => { try { return JSON.parse(localStorage.getItem(store)) ?? []; } catch { return []; } };
  const keep = (votes) => { try { localStorage.setItem(store, JSON.stringify(votes)); } catch { memory = votes; } };
  let memory = null;
  const waiting = () => memory ?? kept();

  // What was voted on here, and what is to come: a page opened from that copy knows neither.
  const state = `fusion.ahead ${address}`;
  const before = (() => { try { return JSON.parse(localStorage.getItem(state)); } catch { return null; } })();
  const answered = new Set(before?.answered);
  const remember = () => { try { localStorage.setItem(state, JSON.stringify({ answered: [...answered], coming: current ? [current, ...coming] : coming, voted })); } catch { /* storage is off */ } };

  // The page's own copy (keep.js) is fetched as soon as a vote is through, or when somebody has read for a moment: it must not stand in the first vote's way.
  let keeping = !ballot.dataset.keeper;
  const keepPage = (after) => setTimeout(() => {
    if (keeping) return;
    keeping = true;
    import(ballot.dataset.keeper).catch(() => { keeping = false; });
  }, after);

  const say = (text) => { status.textContent = text; };
  const format = (text, ...values) => values.reduce((all, value, at) => all.replaceAll(`{${at}}`, value), text);

  const progress = (total) => {
    const bar = part("progress-bar");
    if (total) bar.max = total;
    bar.value = voted;
    part("progress-line").textContent = format(ballot.dataset.progress, voted, bar.max);
  };

  // A vote that is on its way is not told; one that had to wait is, until the server has it.
  let told = false;
  const tellWaiting = () => {
    const count = waiting().length;
    told = count > 0 && (told || !sending || again > 0);
    offline.hidden = !told;
    part("offline-text").textContent = count === 1 ? ballot.dataset.waitingOne : format(ballot.dataset.waiting, count);
  };

  const show = () => {
    const next = coming.shift();
    current = next ?? null;
    remember();
    form.hidden = !next;
    part("finished").hidden = Boolean(next);
    if (!next) { if (waiting().length) say(ballot.dataset.done); return; }
    shown = next.number;
    form.elements.statement.value = next.number;
    statement.textContent = next.text;
    statement.lang = next.lang;
    mark.textContent = next.mark ?? "";
    mark.hidden = !next.mark;
  };

  const take = (answer) => {
    const held = new Set([shown, ...waiting().map((vote) => vote.statement), ...coming.map((one) => one.number)]);
    coming.push(...answer.next.filter((one) => !held.has(one.number)));
    voted = answer.voted + waiting().filter((vote) => vote.vote !== 2).length;
    progress(answer.statements);
    part("stand").textContent = answer.stand;
    remember();
    if (voted > 0) keepPage(500);
    if (form.hidden && coming.length) show();
  };

  const send = (votes) => {
    const besides = [shown, ...waiting().map((vote) => vote.statement), ...coming.map((one) => one.number)].slice(0, 90);
    return fetch(address, { method: "POST", keepalive: true, headers: { "Content-Type": "application/json" }, body: JSON.stringify({ votes, take: Math.max(0, 8 - coming.length), besides }) });
  };

  // Sends what waits, in its order, or else asks for some statements to come, for when the network goes; one at a time, so that no older answer comes after a newer one.
  // What the server has acknowledged is forgotten; what it refuses for good, too, with its reason.
  const flush = async () => {
    if (sending) return;
    const votes = waiting().slice(0, 50);
    if (votes.length === 0 && ahead) { tellWaiting(); return; }
    sending = true;
    tellWaiting();
    let refused = "";
    try {
      const answer = await (votes.length > 0 ? send(votes) : fetch(`${address}?take=8`));
      ahead = true;
      const body = await answer.json();
      const done = answer.ok || [400, 403, 409].includes(answer.status);
      if (!answer.ok) refused = body.message;
      if (done) {
        const sent = new Set(votes.map((vote) => vote.id));
        const left = waiting().filter((vote) => !sent.has(vote.id));
        keep(left);
        again = 0;
      } else again = Math.min(again + 1, 6);
      if (answer.ok) take(body);
      if (votes.length > 0) say(answer.ok ? ballot.dataset.counted : refused);
    } catch {
      again = Math.min(again + 1, 6); // no network: the votes wait on this device
    }
    sending = false;
    tellWaiting();
    if (waiting().length > 0) setTimeout(flush, again === 0 ? 0 : 1000 * 2 ** again);
  };

  const cast = (value) => {
    if (form.hidden) return;
    const vote = { id: crypto.randomUUID ? crypto.randomUUID() : made(), statement: shown, vote: value };
    keep([...waiting(), vote]);
    answered.add(shown);
    voted += 1;
    progress();
    show();
    flush();
  };

  // Where a page is not served over TLS there is no randomUUID.
  const made = () => "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
    (Number(digit) ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> Number(digit) / 4).toString(16));

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const value = event.submitter?.value;
    if (value !== undefined) cast(Number(value));
  });

  const keys = { a: 1, d: -1, p: 0 };
  part("keys").hidden = !matchMedia("(hover: hover)").matches;
  // Letters alone get in the way of those who speak to their computer: they can be turned off, for good on this device.
  const on = part("keys-on");
  try { on.checked = localStorage.getItem("fusion.keys") !== "off"; } catch { /* storage is off: they are on */ }
  on.addEventListener("change", () => { try { localStorage.setItem("fusion.keys", on.checked ? "on" : "off"); } catch { /* holds for this page */ } });
  addEventListener("keydown", (event) => {
    if (!on.checked || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    const value = keys[event.key.toLowerCase()];
    if (value === undefined) return;
    event.preventDefault();
    cast(value);
  });

  // Swipe towards agree or disagree, as the buttons lie; who has a second finger down, or scrolls, means something else.
  let start = null;
  part("swipe").hidden = !matchMedia("(pointer: coarse)").matches;
  statement.addEventListener("pointerdown", (event) => { start = event.pointerType === "mouse" || !event.isPrimary ? null : { x: event.clientX, y: event.clientY }; });
  statement.addEventListener("pointercancel", () => { start = null; });
  statement.addEventListener("pointerup", (event) => {
    if (!start) return;
    const across = event.clientX - start.x, down = event.clientY - start.y;
    start = null;
    if (Math.abs(across) < 80 || Math.abs(across) < 2 * Math.abs(down)) return;
    cast((across < 0) === (document.documentElement.dir !== "rtl") ? 1 : -1);
  });

  part("flush").addEventListener("click", flush);
  addEventListener("online", () => { again = 0; flush(); });
  addEventListener("focus", flush);
  addEventListener("storage", tellWaiting);
  if (before) {
    coming = before.coming.filter((one) => one.number !== shown && !answered.has(one.number));
    voted = Math.max(voted, before.voted);
    progress();
    if (answered.has(shown)) show();
  }
  tellWaiting();
  flush();
  keepPage(4000);
}

// Statements like the one being written are looked for once somebody writes.
const writing = document.querySelector("form[data-like]");
writing?.addEventListener("focusin", () => import(writing.dataset.liker).catch(() => { /* no network: the server looks when it is sent */ }), { once: true });
