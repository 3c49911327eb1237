import { crc32, deflateSync } from "node:zlib";

/** A grey PNG of this size, made here; `shade` 0 to 255 tells pictures apart, `extra` are chunks beside the picture. */
export function pngPicture(width: number, height: number, shade = 200, extra: Buffer[] = []): Buffer {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width, shade)]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8; // bits a sample; colour type 0: grey
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk("IHDR", header),
    ...extra,
    pngChunk("IDAT", deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

export function pngChunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/**
 * A grey JPEG of 8 by 8 pixels in the shortest form: one component, one table of each kind, one block without any detail.
 * `orientation` notes a turn as a camera does.
 */
export function jpegPicture(orientation = 1, width = 8, height = 8): Buffer {
  const segment = (marker: number, data: number[]) => {
    const length = data.length + 2;
    return Buffer.from([0xff, marker, length >> 8, length & 0xff, ...data]);
  };
  const exif = [..."Exif\0\0MM\0*"].map((letter) => letter.charCodeAt(0));
  const directory = [0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const place = [..."GPS 31.2N 121.5E"].map((letter) => letter.charCodeAt(0));
  const counts = (first: number) => [first, ...Array.from({ length: 15 }, () => 0)];
  const frame = [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, [...exif, ...directory, ...place]),
    segment(0xdb, [0, ...Array.from({ length: 64 }, () => 16)]),
    segment(0xc0, frame),
    segment(0xc4, [0x00, ...counts(1), 0]),
    segment(0xc4, [0x10, ...counts(1), 0]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    Buffer.from([0x3f]),
    Buffer.from([0xff, 0xd9]),
  ]);
}
