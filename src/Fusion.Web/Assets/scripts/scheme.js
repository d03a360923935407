// Runs before the first paint (a small classic script in <head>), so that a chosen scheme does not flash.
try {
  const scheme = localStorage.getItem("scheme");
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.theme = scheme;
} catch { /* storage is off: the system decides */ }
