import { inflateRawSync } from "node:zlib";

/** No document has more parts; a list of millions of empty ones is a trap of its own. */
const MAX_ENTRIES = 5_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

type Look = (part: Uint8Array, name: string) => void;

/**
 * The bytes that all parts of a zip file unfold to, found by unfolding each against what is left of `limit`: declared sizes
 * may lie. More than `limit` comes back as soon as it is passed; null for what is no plain zip file. `look` sees each part and its name.
 */
export function inflatedSize(bytes: Uint8Array, limit: number, look: Look = () => undefined): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return sumOfParts(view, bytes, limit, look);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") return limit + 1;
    // An offset outside the file or a part that does not unfold: no zip file that Word wrote.
    return null;
  }
}

function sumOfParts(view: DataView, bytes: Uint8Array, limit: number, look: Look): number | null {
  const end = endOfDirectory(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  // Readers move all offsets when the directory is not where it says; such files are refused instead.
  if (count > MAX_ENTRIES || directory + view.getUint32(end + 12, true) !== end) return null;
  let sum = 0;
  for (let at = directory; at < end;) {
    if (view.getUint32(at, true) !== ENTRY) return null;
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL) return null;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + size > bytes.length) return null;
    const part = bytes.subarray(start, start + size);
    if (method !== 0 && method !== 8) return null;
    const unfolded = method === 0 ? part : inflateRawSync(part, { maxOutputLength: Math.max(1, limit - sum) });
    sum += unfolded.length;
    if (sum > limit) return sum;
    const nameBytes = view.getUint16(at + 28, true);
    look(unfolded, new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)));
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sum;
}

/** The last end record, as every reader takes it. */
function endOfDirectory(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}
