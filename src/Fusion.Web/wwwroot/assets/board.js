// Answering without a page for each save: every change is kept on this device first, and sent as soon as it can be. An answer has an id and a time that are made here, so
// that sending it twice changes nothing, and an old copy never takes the place of a newer one.
const board = document.querySelector("[data-board]");
const form = board?.querySelector("form[data-answers]");

if (board) {
  const address = board.dataset.board;
  const part = (name) => board.querySelector(`[data-${name}]`);
  const say = (text) => { if (part("status")) part("status").textContent = text; };
  const unique = () => crypto.randomUUID ? crypto.randomUUID() : "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
    (Number(digit) ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> Number(digit) / 4).toString(16));

  // ---- What waits on this device, by item: in IndexedDB, or in memory where the browser keeps nothing.
  const memory = new Map();
  const opened = new Promise((resolve) => {
    try {
      const asked = indexedDB.open("fusion-boards", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("answers", { keyPath: ["address", "item"] });
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => resolve(null);
    } catch { resolve(null); }
  });
  const within = async (mode, work) => {
    const db = await opened;
    if (!db) return null;
    return new Promise((resolve, reject) => {
      const transaction = db.transaction("answers", mode);
      const asked = work(transaction.objectStore("answers"));
      transaction.oncomplete = () => resolve(asked?.result);
      transaction.onerror = () => reject(transaction.error);
    });
  };
  const waiting = async () => {
    const range = typeof IDBKeyRange === "undefined" ? null : IDBKeyRange.bound([address], [address, []]);
    return (await within("readonly", (store) => store.getAll(range))) ?? [...memory.values()];
  };
  const keep = async (answer) => { if ((await within("readwrite", (store) => store.put(answer))) === null) memory.set(answer.item, answer); };
  const forget = async (sent) => {
    for (const one of await waiting()) {
      // A newer answer to the same item that came meanwhile still waits.
      if (!sent.some((answer) => answer.id === one.id)) continue;
      memory.delete(one.item);
      await within("readwrite", (store) => store.delete([address, one.item]));
    }
  };

  // What is being written just now, by item.
  const soon = new Map();
  let again = 0, sending = false, told = false, timer = 0;
  const tell = async () => {
    const count = (await waiting()).length;
    told = count > 0 && (told || again > 0 || !navigator.onLine);
    if (!part("offline")) return;
    part("offline").hidden = !told;
    part("offline-text").textContent = count === 1 ? board.dataset.waitingOne : board.dataset.waiting.replace("{0}", count);
  };

  // A browser sends no more than 64 KiB on behalf of a page that closes, and the host takes 200,000 bytes at once; a letter has up to three.
  const mostLetters = 40_000;
  const post = (body) => fetch(address, { method: "POST", keepalive: body.length < mostLetters / 2, headers: { "Content-Type": "application/json" }, body });
  const bodyOf = (answers) => JSON.stringify({
    ...form ? { name: form.elements.name?.value ?? "", role: form.elements.role?.value ?? "" } : {},
    answers: answers.map(({ id, item, made, lines }) => ({ id, item, made, lines })),
  });
  let known = board.dataset.known === "true";

  const flush = async () => {
    if (sending) return;
    // Taken before anything is waited for: two sendings at once of a phone without a token would be two people.
    sending = true;
    let letters = 0;
    const answers = (await waiting()).filter((one) => !soon.has(one.item)).slice(0, 100).filter((one, at) => (letters += JSON.stringify(one).length) < mostLetters || at === 0);
    if (answers.length === 0) { sending = false; await tell(); return; }
    clearTimeout(timer);
    try {
      known ||= (await post(JSON.stringify({ answers: [] }))).ok;
      const answer = await post(bodyOf(answers));
      if (answer.ok) {
        const { taken } = await answer.json();
        await forget(answers);
        again = 0;
        say(taken.some((one) => one === "late" || one === "unsound") ? board.dataset.refused : board.dataset.saved);
      } else if ([400, 404].includes(answer.status)) { await forget(answers); say(board.dataset.refused); } else again = Math.min(again + 1, 6);
    } catch {
      again = Math.min(again + 1, 6); // no network: the answers wait on this device
    }
    sending = false;
    await tell();
    if ((await waiting()).some((one) => !soon.has(one.item))) timer = setTimeout(flush, again === 0 ? 0 : 1000 * 2 ** again);
  };

  // ---- Fields are called a.item.line.part; an answer is all fields of its item.
  const answerOf = (item, made) => {
    const lines = new Map();
    for (const field of form.elements) {
      const [kind, key, line, name] = (field.name ?? "").split(".");
      if (kind !== "a" || key !== item || (field.type === "radio" && !field.checked) || field.value.trim() === "") continue;
      const number = Number(line);
      if (!lines.has(number)) lines.set(number, { line: number });
      lines.get(number)[name] = name === "first" || name === "second" ? Number(field.value) : field.value;
    }
    return { address, item, id: unique(), made, lines: [...lines.values()] };
  };
  // Kept with each letter, so that whoever leaves in the middle of a word loses nothing; sent once they pause.
  const take = (item, pause) => {
    // Written now, though it waits for the next letter: if the session moves on meanwhile, it still counts.
    const answer = answerOf(item, Date.now());
    const kept = keep(answer);
    clearTimeout(soon.get(item)?.timer);
    soon.set(item, { answer, timer: setTimeout(async () => { await kept; if (soon.get(item)?.answer === answer) soon.delete(item); say(board.dataset.saving); flush(); }, pause) });
  };
  const itemOf = (target) => target.closest?.("[data-item]")?.dataset.item;
  if (form) {
    form.addEventListener("input", (event) => { const item = itemOf(event.target); if (item) take(item, event.target.matches("textarea, input:not([type=radio])") ? 700 : 0); });
    form.addEventListener("change", (event) => { const item = itemOf(event.target); if (item) take(item, 0); });
    // What waits is what was answered last, also when the page comes from the device's own copy.
    waiting().then((all) => {
      for (const one of all)
        for (const line of one.lines)
          for (const [name, value] of Object.entries(line))
            for (const field of form.querySelectorAll(`[name="a.${one.item}.${line.line}.${name}"]`)) { if (field.type === "radio") field.checked = field.value === String(value); else field.value = value; }
    });
  }

  part("flush")?.addEventListener("click", flush);
  part("file")?.addEventListener("click", async () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify({ address, answers: await waiting() }, null, 1)], { type: "application/json" }));
    link.download = "answers.json";
    link.click();
    URL.revokeObjectURL(link.href);
  });
  addEventListener("online", () => { again = 0; flush(); });
  addEventListener("focus", flush);
  // A page that closes still sends what it asks for now; the copy that stays here is sent again and changes nothing.
  const leave = () => { if (known && soon.size > 0) post(bodyOf([...soon.values()].map(({ answer }) => answer))).catch(() => { /* no network: it waits on this device */ }); };
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => { if (document.hidden) leave(); });
  tell();
  flush();

  // ---- The session moves on: this page too, once nothing waits.
  if (board.dataset.over === "false") {
    new EventSource(board.dataset.live).addEventListener("message", async (event) => {
      const now = JSON.parse(event.data);
      const clock = document.querySelector("[data-timer]");
      if (clock) { clock.dataset.timer = now.ends ?? ""; clock.hidden = !now.ends; dispatchEvent(new Event("timer")); }
      if (now.phase === board.dataset.phase && !now.over) return;
      say(board.dataset.moved);
      if (soon.size === 0 && (await waiting()).length === 0) location.reload();
    });
  }
}
