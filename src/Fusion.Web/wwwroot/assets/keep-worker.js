// Opens a page that asked to be kept (keep.js) without a network, for the rest of the day, and renews it while there is one. It sees nothing but the pages beside it and what
// they load; what people answer is not its business. The host can switch it off (docs/operating): it then gets a script that takes it away.
const store = "fusion-kept-1", day = 24 * 60 * 60 * 1000;

self.addEventListener("install", (event) => {
  // What is sent goes past this script. A browser would ask it first, and a page that closes meanwhile takes with it what it sent last.
  event.addRoutes?.({ condition: { requestMethod: "POST" }, source: "network" });
  self.skipWaiting();
});

// What an earlier version of this script kept stays: whoever is without a network just then has nothing else.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event, url = new URL(request.url);
  const isPage = request.mode === "navigate", isAsset = url.pathname.startsWith("/assets/");
  if (request.method !== "GET" || url.origin !== location.origin || !(isPage || isAsset)) return;
  event.respondWith((async () => {
    const kept = await caches.open(store);
    const key = isPage ? url.pathname : request;
    // An asset's name changes with its content: what is kept is right for ever.
    if (isAsset) { const found = await kept.match(key, { ignoreVary: true }); if (found) return found; }
    try {
      const answer = await fetch(request);
      if (answer.ok && !answer.redirected && (isAsset || await kept.match(key))) await kept.put(key, answer.clone());
      // It is gone, or whoever reads is no longer the one whose page it was.
      else if (isPage && (answer.type === "opaqueredirect" || [401, 403, 404, 410].includes(answer.status))) await kept.delete(key);
      return answer;
    } catch (fault) {
      const found = await kept.match(key, { ignoreVary: true });
      if (found && (isAsset || Date.now() - Date.parse(found.headers.get("date")) < day)) return found;
      throw fault;
    }
  })());
});
