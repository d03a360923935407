// node bench/lighthouse.mjs URL: what Lighthouse says of the pages that visitors see first, as a Markdown table.
// URL is the address of a running Fusion. Ends with 1 when a category is below 95. Chromium is CHROME_PATH or /usr/bin/chromium.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const least = 95;
const pages = [["home", "/"], ["list", "/innovations"], ["entry", "/innovations/learning-creates-australia"], ["theme", "/themes/learning-ecosystems"], ["place", "/places/gb"]];
const categories = [["performance", "Performance"], ["accessibility", "Accessibility"], ["best-practices", "Best practices"], ["seo", "SEO"]];
const flags = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

const site = process.argv[2];
if (!URL.canParse(site ?? "")) {
  console.error("Say which Fusion to look at: node bench/lighthouse.mjs http://localhost:5080");
  process.exit(2);
}

const program = join(import.meta.dirname, "../tests/Fusion.Web.BrowserTests/node_modules/lighthouse/cli/index.js");
const folder = await mkdtemp(join(tmpdir(), "fusion-lighthouse-"));
const rows = [];
const faults = [];
try {
  for (const [name, path] of pages) {
    const report = join(folder, `${name}.json`);
    await promisify(execFile)(process.execPath, [program, new URL(path, site).href, "--quiet", "--no-enable-error-reporting", "--output=json", `--output-path=${report}`, `--chrome-flags=${flags}`],
      { env: { CHROME_PATH: "/usr/bin/chromium", ...process.env } });
    const { categories: said, audits, runtimeError } = JSON.parse(await readFile(report, "utf8"));
    if (runtimeError) throw new Error(`${path}: ${runtimeError.message}`);
    const scores = categories.map(([key]) => Math.round(said[key].score * 100));
    rows.push([`${name} \`${path}\``, ...scores]);
    categories.forEach(([key, label], at) => {
      if (scores[at] >= least) return;
      const why = said[key].auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
        .map(({ id }) => `${audits[id].title}${audits[id].displayValue ? ` (${audits[id].displayValue})` : ""}`);
      faults.push(`${path}: ${label} ${scores[at]} is below ${least}: ${why.join("; ")}`);
    });
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

const row = (cells) => `| ${cells.join(" | ")} |`;
console.log([row(["page", ...categories.map(([, label]) => label)]), row(["---", ...categories.map(() => "--:")]), ...rows.map(row)].join("\n"));
faults.forEach((fault) => console.error(fault));
process.exitCode = faults.length > 0 ? 1 : 0;
