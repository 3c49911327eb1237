const ORIENTATION = 0x0112;
const SHORT = 3;
const TIFF_AT = 10;
const ENTRY_BYTES = 12;

/** The orientation, 2 to 8, that an Exif segment of a JPEG notes; null where it is no such segment or notes nothing unusual. */
export function exifOrientation(segment: Uint8Array): number | null {
  if (segment[1] !== 0xe1 || segment.length < TIFF_AT + 8) return null;
  if (![0x45, 0x78, 0x69, 0x66, 0, 0].every((byte, index) => segment[4 + index] === byte)) return null;
  const tiff = new DataView(segment.buffer, segment.byteOffset + TIFF_AT, segment.byteLength - TIFF_AT);
  const order = tiff.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return null;
  const little = order === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return null;
  const entries = tiff.getUint16(directory, little);
  for (let index = 0; index < entries; index += 1) {
    const at = directory + 2 + index * ENTRY_BYTES;
    if (at + ENTRY_BYTES > tiff.byteLength) return null;
    if (tiff.getUint16(at, little) !== ORIENTATION || tiff.getUint16(at + 2, little) !== SHORT) continue;
    const value = tiff.getUint16(at + 8, little);
    return value >= 2 && value <= 8 ? value : null;
  }
  return null;
}
