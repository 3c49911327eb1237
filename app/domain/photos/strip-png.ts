import { joined, type StrippedPhoto } from "./strip-jpeg";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Chunks that make the picture what it looks like; every other kind only says something about it, or moves it. */
const KEPT = new Set("IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs".split(" "));

/**
 * A PNG without texts, times and Exif; null where the bytes are none or are cut short, and where a header stands elsewhere than
 * in front: a second one would claim other sides than those that were looked at. What follows its end is dropped.
 */
export function stripPng(bytes: Uint8Array): StrippedPhoto | null {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, SIGNATURE.length)];
  const seen = new Set<string>();
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if ((kind === "IHDR") !== (at === SIGNATURE.length)) return null;
    seen.add(kind);
    if (KEPT.has(kind)) kept.push(bytes.subarray(at, end));
    if (kind === "IEND") return seen.has("IDAT") ? { bytes: joined(kept), turned: false } : null;
    at = end;
  }
  return null;
}
