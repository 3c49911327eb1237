import { exifOrientation } from "./exif-orientation";

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const FIRST_APP = 0xe0;
const LAST_APP = 0xef;

/** Application segments without which the picture would look different, by marker and the name they begin with. */
const KEPT_APPS: Readonly<Record<number, string>> = { 0xe0: "JFIF\0", 0xe2: "ICC_PROFILE\0", 0xee: "Adobe" };

/** One segment of a file, with its marker and, for a scan, the picture data behind it. */
export type JpegSegment = { marker: number; start: number; end: number };

/** A picture without what was said about it; `turned` when it is to be shown with its sides exchanged. */
export type StrippedPhoto = { bytes: Uint8Array; turned: boolean };

/**
 * The segments of a JPEG up to the end of its picture, or null where the bytes are none or are cut short. What follows the
 * end (previews, moving pictures, whatever a phone appends) is no part of it.
 */
export function jpegSegments(bytes: Uint8Array): JpegSegment[] | null {
  if (bytes[0] !== 0xff || bytes[1] !== START) return null;
  const segments: JpegSegment[] = [];
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // padding before a marker
      continue;
    }
    if (marker === END) {
      segments.push({ marker, start: at, end: at + 2 });
      return segments.some((segment) => segment.marker === SCAN) ? segments : null;
    }
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= START)) return null;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const headEnd = at + 2 + length;
    if (length < 2 || headEnd > bytes.length) return null;
    const end = marker === SCAN ? scanEnd(bytes, headEnd) : headEnd;
    segments.push({ marker, start: at, end });
    at = end;
  }
  return null;
}

/** A JPEG without camera, place, time, comments and previews. A turn the camera noted is kept, as the only thing it said. */
export function stripJpeg(bytes: Uint8Array): StrippedPhoto | null {
  const segments = jpegSegments(bytes);
  if (!segments) return null;
  const orientation =
    segments.map((segment) => exifOrientation(bytes.subarray(segment.start, segment.end))).find(Boolean) ?? 1;
  const kept = segments.filter((segment) => isKept(bytes, segment)).map(({ start, end }) => bytes.subarray(start, end));
  const note = orientation === 1 ? [] : [orientationSegment(orientation)];
  return { bytes: joined([bytes.subarray(0, 2), ...note, ...kept]), turned: orientation >= 5 };
}

function isKept(bytes: Uint8Array, { marker, start, end }: JpegSegment): boolean {
  if (marker === COMMENT) return false;
  if (marker < FIRST_APP || marker > LAST_APP) return true;
  const name = KEPT_APPS[marker];
  return name !== undefined && beginsWith(bytes.subarray(start + 4, end), name);
}

function beginsWith(bytes: Uint8Array, name: string): boolean {
  return bytes.length >= name.length && [...name].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}

/** Behind a scan's head: its data ends at the first marker that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isData && next !== 0xff) return at;
    at = bytes.indexOf(0xff, at + (isData ? 2 : 1));
  }
  return bytes.length;
}

/** An Exif segment that holds the orientation and nothing else. */
function orientationSegment(orientation: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const header = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8];
  const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const length = 2 + exif.length + header.length + directory.length;
  return Uint8Array.from([0xff, 0xe1, 0, length, ...exif, ...header, ...directory]);
}

/** The parts one behind the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
