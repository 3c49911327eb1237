import { inflateSync } from "node:zlib";

const SIGNATURE_BYTES = 8;
const TRUE_COLOUR = 2;
const WITH_ALPHA = 6;

/** @typedef {{ width: number, height: number, colours: Uint32Array }} Pixels 0xRRGGBB of each pixel, row by row */

/**
 * The pixels of a PNG as browsers write them: eight bits a channel, not interlaced. Null where it is written in another way, as one
 * with a palette is.
 * @param {Buffer} file
 * @returns {Pixels | null}
 */
export function readPixels(file) {
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer} */
  let header = Buffer.alloc(0);
  for (let at = SIGNATURE_BYTES; at < file.length;) {
    const length = file.readUInt32BE(at);
    const kind = file.toString("latin1", at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    if (kind === "IHDR") header = data;
    if (kind === "IDAT") parts.push(data);
    at += length + 12;
  }
  const [depth, kind, , , interlaced] = header.subarray(8);
  if (depth !== 8 || interlaced !== 0 || (kind !== TRUE_COLOUR && kind !== WITH_ALPHA)) return null;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = kind === WITH_ALPHA ? 4 : 3;
  const bytes = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  const colours = new Uint32Array(width * height);
  const channel = (/** @type {number} */ at) => bytes[at] ?? 0;
  for (let pixel = 0; pixel < colours.length; pixel += 1) {
    const at = pixel * channels;
    colours[pixel] = (channel(at) << 16) | (channel(at + 1) << 8) | channel(at + 2);
  }
  return { width, height, colours };
}

/**
 * Each row is written as its difference from its left and upper neighbours, in one of five ways.
 * @param {Buffer} rows @param {number} rowBytes @param {number} height @param {number} step bytes of a pixel
 */
function unfilter(rows, rowBytes, height, step) {
  const bytes = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    const way = rows[y * (rowBytes + 1)];
    for (let x = 0; x < rowBytes; x += 1) {
      const at = y * rowBytes + x;
      const left = x < step ? 0 : (bytes[at - step] ?? 0);
      const up = y === 0 ? 0 : (bytes[at - rowBytes] ?? 0);
      const corner = x < step || y === 0 ? 0 : (bytes[at - rowBytes - step] ?? 0);
      const guesses = [0, left, up, (left + up) >> 1, nearest(left, up, corner)];
      bytes[at] = (rows[y * (rowBytes + 1) + 1 + x] ?? 0) + (guesses[way ?? 0] ?? 0);
    }
  }
  return bytes;
}

/** Paeth's guess. @param {number} left @param {number} up @param {number} corner */
function nearest(left, up, corner) {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
