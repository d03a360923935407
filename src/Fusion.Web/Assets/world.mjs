// The world map: land and a point for each country, projected once.
//
// Equal Earth (Šavrič, Patterson and Jenny 2018, "The Equal Earth map projection", IJGIS 33(3)), spherical form.
// With latitude φ and longitude λ in radians:
//     sin θ = (√3 / 2) sin φ
//     x = 2 √3 λ cos θ / (3 (9 A4 θ^8 + 7 A3 θ^6 + 3 A2 θ^2 + A1))
//     y = A4 θ^9 + A3 θ^7 + A2 θ^3 + A1 θ
//     A1 = 1.340264, A2 = −0.081106, A3 = 0.000893, A4 = 0.003796
// The picture is `viewBox="0 0 1000 487"`, with scale k = 500 / x(φ = 0, λ = π) = 184.7334…:
//     X = 500 + k x          Y = 243.5 − k y
// Anyone who projects a latitude and longitude in this way gets a point on the same land. Check: Helsinki
// (60.1699, 24.9384) is at X 552.1, Y 42.0; (0, 0) is at 500, 243.5.
import { feature } from "topojson-client";

const A1 = 1.340264, A2 = -0.081106, A3 = 0.000893, A4 = 0.003796, M = Math.sqrt(3) / 2;

function raw(latitude, longitude) {
  const t = Math.asin(M * Math.sin(latitude * Math.PI / 180)), t2 = t * t, t6 = t2 * t2 * t2;
  return [
    longitude * Math.PI / 180 * Math.cos(t) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2))),
    t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2)),
  ];
}

const scale = 500 / raw(0, 180)[0];

export function project(latitude, longitude) {
  const [x, y] = raw(latitude, longitude);
  return [500 + scale * x, 243.5 - scale * y];
}

const rings = (geometry) =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];

const crosses = (ring) => ring.some((p, i) => i > 0 && Math.abs(p[0] - ring[i - 1][0]) > 180);

// A ring over the date line becomes one on each side of it.
function cutAtDateLine(ring) {
  if (!crosses(ring)) return [ring];
  const unrolled = [];
  let turn = 0;
  ring.forEach(([lon, lat], i) => {
    if (i > 0 && lon - ring[i - 1][0] > 180) turn -= 360;
    if (i > 0 && lon - ring[i - 1][0] < -180) turn += 360;
    unrolled.push([lon + turn, lat]);
  });
  const clip = (points, edge, keep) => points.flatMap((p, i) => {
    const q = points[(i + points.length - 1) % points.length];
    const at = [edge, q[1] + (p[1] - q[1]) * (edge - q[0]) / (p[0] - q[0] || 1)];
    return keep(p[0]) ? (keep(q[0]) ? [p] : [at, p]) : keep(q[0]) ? [at] : [];
  });
  return [-360, 0, 360]
    .map((shift) => unrolled.map(([lon, lat]) => [lon + shift, lat]))
    .map((points) => clip(clip(points, -180, (x) => x >= -180), 180, (x) => x <= 180))
    .filter((points) => points.length > 3)
    .map((points) => [...points, points[0]]);
}

const area = (ring) => {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) sum += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  return sum / 2;
};

// Douglas–Peucker on an open line.
function simplify(line, tolerance) {
  if (line.length < 3) return line;
  const [a, b] = [line[0], line.at(-1)];
  const dx = b[0] - a[0], dy = b[1] - a[1], length = Math.hypot(dx, dy);
  let farthest = 0, index = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const [px, py] = line[i];
    const d = length === 0 ? Math.hypot(px - a[0], py - a[1]) : Math.abs(dy * (px - a[0]) - dx * (py - a[1])) / length;
    if (d > farthest) { farthest = d; index = i; }
  }
  if (farthest <= tolerance) return [a, b];
  return [...simplify(line.slice(0, index + 1), tolerance).slice(0, -1), ...simplify(line.slice(index), tolerance)];
}

const trim = (n) => String(n).replace(/^(-?)0\./, "$1.");

function path(ring) {
  let [x, y] = ring[0].map((n) => Math.round(n * 10));
  let d = `M${trim(x / 10)} ${trim(y / 10)}l`, first = true;
  for (const point of ring.slice(1)) {
    const [nx, ny] = point.map((n) => Math.round(n * 10));
    if (nx === x && ny === y) continue;
    const sx = trim((nx - x) / 10), sy = trim((ny - y) / 10);
    d += (first || sx.startsWith("-") ? "" : " ") + sx + (sy.startsWith("-") ? "" : " ") + sy;
    [x, y, first] = [nx, ny, false];
  }
  return d + "z";
}

// The point inside a polygon that lies farthest from its edges: where a dot for it looks right.
function labelPoint(polygon) {
  const outer = polygon[0];
  const xs = outer.map((p) => p[0]), ys = outer.map((p) => p[1]);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const signed = (px, py) => {
    let inside = false, best = Infinity;
    for (const ring of polygon) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [ax, ay] = ring[i], [bx, by] = ring[j];
        if (ay > py !== by > py && px < (bx - ax) * (py - ay) / (by - ay) + ax) inside = !inside;
        const l2 = (bx - ax) ** 2 + (by - ay) ** 2;
        const t = l2 === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / l2));
        best = Math.min(best, Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay)));
      }
    }
    return inside ? best : -best;
  };
  let best = [(x0 + x1) / 2, (y0 + y1) / 2, -Infinity], step = Math.max(x1 - x0, y1 - y0) / 16 || 1;
  let [fx0, fx1, fy0, fy1] = [x0, x1, y0, y1];
  for (let round = 0; round < 4; round++, step /= 6) {
    for (let x = fx0; x <= fx1; x += step)
      for (let y = fy0; y <= fy1; y += step) {
        const d = signed(x, y);
        if (d > best[2] + 1e-9) best = [x, y, d];
      }
    [fx0, fx1, fy0, fy1] = [best[0] - step, best[0] + step, best[1] - step, best[1] + step];
  }
  return best;
}

// Countries and territories that the 1:50m set leaves out or draws as part of another: latitude, longitude.
const small = {
  BQ: [12.18, -68.24], BV: [-54.42, 3.36], CC: [-12.17, 96.84], CX: [-10.49, 105.63], GF: [4, -53], GI: [36.14, -5.35],
  GP: [16.2, -61.5], MQ: [14.65, -61.02], RE: [-21.13, 55.53], SJ: [78, 16], TK: [-9.2, -171.85], TV: [-8.52, 179.2],
  UM: [19.28, 166.65], XK: [42.6, 20.9], YT: [-12.83, 45.15],
};

export function world(require) {
  const land110 = require("world-atlas/land-110m.json");
  const land = feature(land110, land110.objects.land);
  const shapes = [];
  for (const item of land.features ?? [land])
    for (const polygon of rings(item.geometry))
      for (const ring of polygon) {
        if (Math.max(...ring.map((p) => p[1])) < -60) continue; // Antarctica: nobody goes to school there
        for (const part of cutAtDateLine(ring)) {
          const projected = part.map(([lon, lat]) => project(lat, lon));
          if (Math.abs(area(projected)) < 1.2) continue;
          const half = projected.length >> 1; // a closed ring is simplified in two halves
          const simple = [...simplify(projected.slice(0, half + 1), 0.45).slice(0, -1), ...simplify(projected.slice(half), 0.45)];
          if (simple.length > 3) shapes.push(path(simple.slice(0, -1)));
        }
      }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 487"><!-- Natural Earth 1:110m, public domain; Equal Earth --><g id="land"><path fill="currentColor" d="${shapes.join("")}"/></g></svg>\n`;

  const codes = require("i18n-iso-countries/codes.json");
  const alpha2 = new Map(codes.map(([two, , numeric]) => [numeric, two]));
  const countries50 = require("world-atlas/countries-50m.json");
  const points = new Map();
  for (const item of feature(countries50, countries50.objects.countries).features) {
    const code = alpha2.get(item.id);
    if (!code) continue;
    const polygons = rings(item.geometry)
      .flatMap((p) => (p.some(crosses) ? cutAtDateLine(p[0]).map((part) => [part]) : [p]))
      .map((p) => p.map((r) => r.map(([lon, lat]) => project(lat, lon))));
    const largest = polygons.reduce((a, b) => (Math.abs(area(a[0])) >= Math.abs(area(b[0])) ? a : b));
    const size = Math.abs(area(largest[0]));
    const known = points.get(code);
    if (!known || known.size < size) points.set(code, { at: labelPoint(largest), size });
  }
  for (const [code, [lat, lon]] of Object.entries(small)) if (!points.has(code)) points.set(code, { at: project(lat, lon) });
  const rows = [...points].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, { at }]) => `${code},${at[0].toFixed(1)},${at[1].toFixed(1)}`);
  const missing = codes.map(([two]) => two).filter((two) => !points.has(two));
  if (missing.length > 0) throw new Error(`No point for ${missing.join(", ")}`);
  return { svg, points: `code,x,y\n${rows.join("\n")}\n` };
}
