import { crc32, deflateSync } from "node:zlib";

/** @typedef {import("./png-pixels.mjs").Pixels} Pixels */

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;
/** Colours nearer than this in every channel share a place in the palette, as long as there are more colours than places. */
const COARSE_BITS = 3;

/**
 * The picture with at most 256 colours, which is about half as large: a page has few colours and many shades between them.
 * @param {Pixels} pixels
 * @returns {Buffer}
 */
export function writePalettePng({ width, height, colours }) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = choose(counts);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearestOf(palette, colour)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = places.get(colours[y * width + x] ?? 0) ?? 0;
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [chunk("IHDR", header), chunk("PLTE", table), chunk("IDAT", deflateSync(rows, { level: 9 }))];
  return Buffer.concat([SIGNATURE, ...parts, chunk("IEND", Buffer.alloc(0))]);
}

/** The colours that most pixels have, no two of them alike. @param {Map<number, number>} counts */
function choose(counts) {
  const byUse = [...counts].sort(([a, usesA], [b, usesB]) => usesB - usesA || a - b).map(([colour]) => colour);
  if (byUse.length <= COLOURS) return byUse;
  const taken = new Set();
  const apart = byUse.filter((colour) => {
    const rough = [16, 8, 0].map((shift) => ((colour >> shift) & 255) >> COARSE_BITS).join();
    return !taken.has(rough) && taken.add(rough);
  });
  return apart.slice(0, COLOURS);
}

/** @param {number[]} palette @param {number} colour */
function nearestOf(palette, colour) {
  let best = 0;
  let least = Infinity;
  for (const [place, other] of palette.entries()) {
    let apart = 0;
    for (const shift of [16, 8, 0]) apart += (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2;
    if (apart < least) [best, least] = [place, apart];
  }
  return best;
}

/** @param {string} kind @param {Buffer} data */
function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const part = Buffer.alloc(body.length + 8);
  part.writeUInt32BE(data.length, 0);
  body.copy(part, 4);
  part.writeUInt32BE(crc32(body), body.length + 4);
  return part;
}
