// Checks one entry of the open record in the reader's own browser, from the log's public resources alone (C2SP tlog-tiles, RFC 6962).
// 1. The checkpoint is signed by the log's key. 2. The log has at this place the entry that the page shows. 3. The entry's hash and those beside it
// lead up to the signed root. 4. Each text that the entry commits to, and that is still there, has the hash in the entry.
const panel = document.querySelector("[data-verify]");
const width = 256, levels = 8;
const bytes = async (path) => new Uint8Array(await (await get(path)).arrayBuffer());
const base64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const hex = (all) => [...all].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const same = (left, right) => left.length === right.length && left.every((byte, at) => byte === right[at]);
const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", await new Blob(parts).arrayBuffer()));
const leaf = (entry) => sha256(Uint8Array.of(0), entry);
const node = (left, right) => sha256(Uint8Array.of(1), left, right);

async function get(path) {
  const answer = await fetch(path, { cache: "no-store" });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer;
}

// "x001/x234/067" for 1234067: groups of three digits, all but the last after an x.
function place(index) {
  let path = String(index % 1000).padStart(3, "0");
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) path = `x${String(rest % 1000).padStart(3, "0")}/${path}`;
  return path;
}

function tilePath(kind, index, there) {
  const full = Math.min(width, there - index * width);
  return `/record/tile/${kind}/${place(index)}${full < width ? `.p/${full}` : ""}`;
}

function readCheckpoint(note) {
  const [text, signatures] = [note.slice(0, note.indexOf("\n\n") + 1), note.slice(note.indexOf("\n\n") + 2)];
  const [origin, size, root] = text.split("\n");
  return { text, origin, size: Number(size), root: base64(root), signatures: signatures.trim().split("\n").map((line) => line.split(" ")) };
}

// A key is "name+8 hexadecimal digits+base64 of its kind (1: Ed25519) and its bytes".
async function isSigned(checkpoint, key) {
  const [name, id, data] = [key.split("+")[0], key.split("+")[1], base64(key.split("+").slice(2).join("+"))];
  const line = checkpoint.signatures.find(([, signer, blob]) => signer === name && hex(base64(blob).slice(0, 4)) === id);
  if (!line || checkpoint.origin !== name) return false;
  let verifier;
  try {
    verifier = await crypto.subtle.importKey("raw", data.slice(1), { name: "Ed25519" }, false, ["verify"]);
  } catch {
    return null; // this browser cannot check such signatures
  }
  return crypto.subtle.verify({ name: "Ed25519" }, verifier, base64(line[2]).slice(4), new TextEncoder().encode(checkpoint.text));
}

async function readEntry(position, size) {
  const bundle = await bytes(tilePath("entries", Math.floor(position / width), size));
  let at = 0;
  for (let skip = position % width; skip > 0; skip--) at += 2 + bundle[at] * 256 + bundle[at + 1];
  return bundle.slice(at + 2, at + 2 + bundle[at] * 256 + bundle[at + 1]);
}

// The root over leaves start to start + count, with the entry's own hash at its place and all others from the tiles.
async function rootWith(own, position, start, count, size, tiles = new Map()) {
  if (count === 1 && start === position) return own;
  const isFull = Number.isInteger(Math.log2(count));
  if (isFull && (position < start || position >= start + count)) return subtree(Math.log2(count), start / count, size, tiles);
  const left = 2 ** (Math.ceil(Math.log2(count)) - 1);
  return node(await rootWith(own, position, start, left, size, tiles), await rootWith(own, position, start + left, count - left, size, tiles));
}

async function subtree(level, index, size, tiles) {
  const row = Math.floor(level / levels), within = level % levels, from = index * 2 ** within;
  const path = tilePath(row, Math.floor(from / width), Math.floor(size / width ** row));
  if (!tiles.has(path)) tiles.set(path, bytes(path));
  const tile = await tiles.get(path);
  let hashes = [];
  for (let at = from % width; at < (from % width) + 2 ** within; at++) hashes.push(tile.slice(at * 32, at * 32 + 32));
  while (hashes.length > 1) hashes = await Promise.all(hashes.filter((_, at) => at % 2 === 0).map((hash, at) => node(hash, hashes[at * 2 + 1])));
  return hashes[0];
}

// A text counts when the entry has its hash, or a text does that counts itself.
async function textsHold(entry) {
  let waiting = [...document.querySelectorAll("[data-text]")].map((link) => link.dataset.text);
  if (waiting.length === 0) return null;
  let committed = new TextDecoder().decode(entry);
  while (waiting.length > 0) {
    const next = waiting.filter((hash) => committed.includes(hash));
    if (next.length === 0) return false;
    for (const hash of next) {
      const answer = await (await get(`/record/texts/${hash}`)).text();
      const text = answer.slice(answer.indexOf('"text":') + 7, -1); // as it was committed to: canonical JSON
      if (hex(await sha256(base64(JSON.parse(answer).salt), text)) !== hash) return false;
      committed += text;
    }
    waiting = waiting.filter((hash) => !next.includes(hash));
  }
  return true;
}

async function verify(show) {
  const position = Number(panel.dataset.position);
  const checkpoint = readCheckpoint(await (await get("/record/checkpoint")).text());
  show("signature", await isSigned(checkpoint, panel.dataset.key));
  const entry = await readEntry(position, checkpoint.size);
  const shown = document.querySelector("[data-canonical]").textContent.replaceAll("\\u003c", "<");
  show("entry", same(entry, new TextEncoder().encode(shown)));
  show("inclusion", same(checkpoint.root, await rootWith(await leaf(entry), position, 0, checkpoint.size, checkpoint.size)));
  show("texts", await textsHold(entry));
}

if (panel && window.crypto?.subtle) {
  panel.hidden = false;
  panel.querySelector("[data-verify-button]").addEventListener("click", async () => {
    const error = panel.querySelector("[data-verify-error]");
    error.hidden = true;
    panel.querySelectorAll("[data-step], [data-step] strong").forEach((part) => { part.hidden = true; });
    try {
      await verify((step, result) => {
        const line = panel.querySelector(`[data-step="${step}"]`);
        line.querySelector(result === null ? "[data-skipped]" : result ? "[data-ok]" : "[data-failed]").hidden = false;
        line.hidden = false;
      });
    } catch {
      error.hidden = false;
    }
  });
}
