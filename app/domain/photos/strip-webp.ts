import { joined, type StrippedPhoto } from "./strip-jpeg";

const HEAD_BYTES = 12;
const PICTURES = new Set(["VP8 ", "VP8L"]);
const KEPT = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP"]);
/** Flags of the extended head that promise an Exif or an XMP chunk, and a moving picture. */
const EXIF_AND_XMP = 0x08 | 0x04;
const MOVING = 0x02;

/** A WebP without Exif and XMP; null where the bytes are none, are cut short or are a moving picture. */
export function stripWebp(bytes: Uint8Array): StrippedPhoto | null {
  if (bytes.length < HEAD_BYTES || nameAt(bytes, 0) !== "RIFF" || nameAt(bytes, 8) !== "WEBP") return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fileEnd = 8 + view.getUint32(4, true);
  if (fileEnd > bytes.length) return null;
  const kept: Uint8Array[] = [];
  let pictures = 0;
  let at = HEAD_BYTES;
  while (at + 8 <= fileEnd) {
    const kind = nameAt(bytes, at);
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (end > fileEnd) return null;
    const chunk = bytes.slice(at, end);
    if (kind === "VP8X") {
      const flags = chunk[8] ?? 0;
      if (length < 10 || (flags & MOVING) !== 0) return null;
      chunk[8] = flags & ~EXIF_AND_XMP;
    }
    if (PICTURES.has(kind)) pictures += 1;
    if (KEPT.has(kind)) kept.push(chunk);
    at = end;
  }
  if (pictures !== 1) return null;
  const body = joined(kept);
  const head = bytes.slice(0, HEAD_BYTES);
  new DataView(head.buffer).setUint32(4, 4 + body.length, true);
  return { bytes: joined([head, body]), turned: false };
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
