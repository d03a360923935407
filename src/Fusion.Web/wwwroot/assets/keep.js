// Keeps this page on the device for the day, so that it opens again without a network, where the browser allows it: over TLS, or on this machine. Where it does not, the page says so.
const page = document.querySelector("[data-keep]");
const refused = () => { page.querySelector("[data-insecure]").hidden = false; };

if (window.isSecureContext && "serviceWorker" in navigator) {
  navigator.serviceWorker.register(page.dataset.keep).then(async () => {
    const loaded = performance.getEntriesByType("resource").map((one) => new URL(one.name)).filter((one) => one.origin === location.origin && one.pathname.startsWith("/assets/")).map((one) => one.pathname);
    const kept = await caches.open("fusion-kept-1");
    await kept.addAll([location.pathname, ...page.dataset.keepToo?.split(" ") ?? [], ...new Set(loaded)]);
    page.dataset.kept = "true";
  }).catch(async () => {
    // Without a network nothing is fetched, and what was kept before stays.
    if (!await caches.match(location.pathname, { ignoreVary: true })) refused();
  });
} else refused();
