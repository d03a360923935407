// Builds everything in wwwroot/assets from Assets: style sheets, fonts, map, icons and scripts, and Ui/country-points.csv.
// The same input gives the same bytes. `node build.mjs --check` writes nothing and exits 1 when a built file is stale.
import { readFileSync, writeFileSync, mkdirSync, readdirSync, rmSync, existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { createRequire } from "node:module";
import * as sass from "sass";
import rtlcss from "rtlcss";
import subsetFont from "subset-font";
import { world } from "./world.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../wwwroot/assets");
const modules = join(here, "node_modules");
const require = createRequire(import.meta.url);
const built = new Map(); // path under wwwroot/assets -> Buffer
const put = (path, content) => built.set(path, Buffer.from(content));

// ---- Style sheets --------------------------------------------------------------------------------------------
const compile = (name) =>
  sass.compile(join(here, "styles", name), { style: "compressed", loadPaths: [modules], quietDeps: true }).css;

// Fusion's tokens set every --govuk-* colour, so the fallbacks that govuk-frontend prints are dead weight, and so are
// its own definitions of them, its print sizes (ours decide) and rules for parts that Fusion does not use.
const slim = (css) => css
  .replace(/^@charset "UTF-8";|^\uFEFF/, "")
  .replace(/:root\{--govuk-(?:brand|frontend)[^}]*\}/g, "")
  .replace(/var\((--govuk-[a-z-]+),\s*#[0-9a-f]+\)/gi, "var($1)")
  .replace(/@media print\{(?:[^{}]+\{(?:(?:font-family|font-size|line-height|color):[^{};]+;?)+\})+\}/g, "")
  .replace(/-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale;?/g, "")
  .replace(/font-family:inherit;?/g, "")
  .replace(/[^{}]+\{\}/g, "");
const base = slim(compile("govuk.scss"));
const ours = compile("fusion.scss").replace(/^\uFEFF/, "");
put("fusion.css", base + ours);
put("fusion.rtl.css", rtlcss.process(base) + ours);

// ---- Fonts ---------------------------------------------------------------------------------------------------
// English and French, with the punctuation, arrows and signs that the pages use.
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");
const latin = range(0x20, 0x7e) + range(0xa0, 0xff) + "ŒœŸ–—‘’‚“”„†•…‰‹›€™−\u2009\u202f\u2011→←↑↓";
const arabic = range(0x600, 0x61b) + "؟" + range(0x620, 0x65f) + range(0x660, 0x66d) + range(0x670, 0x6d5) + range(0x6f0, 0x6f9)
  + "\u200c\u200d\u200e\u200f";
// Titles need letters and sentence punctuation only.
const letters = range(0x20, 0x7e) + "\u00a0«»·°ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿŒœ–—‘’“”…€\u202f\u2011";
const western = ["ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "tnum"];
const fonts = [
  { name: "text", from: "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2", text: latin,
    axes: { wght: { min: 400, max: 700 } }, keepFeatures: western, licence: "@fontsource-variable/source-sans-3/LICENSE" },
  { name: "title", from: "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2", text: letters,
    axes: { opsz: 40, wght: 750 }, keepFeatures: western, licence: "@fontsource-variable/bricolage-grotesque/LICENSE" },
  { name: "arabic", from: "@fontsource-variable/readex-pro/files/readex-pro-arabic-wght-normal.woff2", text: arabic,
    axes: { wght: { min: 300, max: 700 } }, licence: "@fontsource-variable/readex-pro/LICENSE" },
];
for (const font of fonts) {
  const source = readFileSync(join(modules, font.from));
  const { axes: variationAxes, keepFeatures } = font;
  put(`fonts/${font.name}.woff2`, await subsetFont(source, font.text, { targetFormat: "woff2", variationAxes, keepFeatures, noHinting: true }));
  put(`fonts/${font.name}-licence.txt`, readFileSync(join(modules, font.licence)));
}

// ---- Map, icons, scripts ----------------------------------------------------------------------------------------
const { svg, points } = world(require);
put("world.svg", svg);
for (const folder of ["icons", "scripts"])
  for (const file of readdirSync(join(here, folder)).sort())
    put(file, readFileSync(join(here, folder, file), "utf8").replace(/>\s+</g, folder === "icons" ? "><" : "$&"));

// ---- Write, or compare --------------------------------------------------------------------------------------------
const files = [...built].map(([path, content]) => [join(out, path), content]);
files.push([join(here, "../Ui/country-points.csv"), Buffer.from(points)]);
const present = existsSync(out)
  ? readdirSync(out, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => join(e.parentPath ?? e.path, e.name))
  : [];
const expected = new Set(files.map(([path]) => path));
const stale = files.filter(([path, content]) => !existsSync(path) || !readFileSync(path).equals(content)).map(([path]) => path);
const orphans = present.filter((path) => !expected.has(path));
const shown = (path) => relative(join(here, ".."), path);

if (process.argv.includes("--check")) {
  for (const path of stale) console.error(`stale: ${shown(path)}`);
  for (const path of orphans) console.error(`not built from Assets: ${shown(path)}`);
  if (stale.length + orphans.length > 0) {
    console.error("Run `node build.mjs` in Assets and commit what it writes.");
    process.exit(1);
  }
  console.log(`${files.length} built files are fresh`);
} else {
  for (const path of orphans) rmSync(path);
  for (const [path, content] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(`${String(content.length).padStart(8)} ${String(gzipSync(content, { level: 9 }).length).padStart(7)} gz  ${shown(path)}`);
  }
}
