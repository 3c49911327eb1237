import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exifOrientation } from "./exif-orientation";
import { jpegSegments, stripJpeg } from "./strip-jpeg";
import { stripPng } from "./strip-png";
import { stripWebp } from "./strip-webp";

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const segment = (marker: number, data: number[]) => [
  0xff,
  marker,
  (data.length + 2) >> 8,
  (data.length + 2) & 0xff,
  ...data,
];
const JFIF = segment(0xe0, [...ascii("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, 0, 0]);
const TABLE = segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]);
const FRAME = segment(0xc0, [8, 0, 30, 0, 40, 1, 1, 0x11, 0]);
const SCAN = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd1, 0x56];
const COMMENT = segment(0xfe, ascii("taken at home"));

function exif(orientation: number, little = true): number[] {
  const two = (value: number) => (little ? [value & 0xff, value >> 8] : [value >> 8, value & 0xff]);
  const four = (value: number) => (little ? [...two(value), 0, 0] : [0, 0, ...two(value)]);
  const model = [...two(0x0110), ...two(2), ...four(4), ...ascii("Cam\0")];
  const turn = [...two(0x0112), ...two(3), ...four(1), ...two(orientation), 0, 0];
  const head = [...ascii(little ? "II" : "MM"), ...two(42), ...four(8)];
  return segment(0xe1, [...ascii("Exif\0\0"), ...head, ...two(2), ...model, ...turn, ...four(0), ...ascii("GPS 31N")]);
}

const jpeg = (...parts: number[][]) => Uint8Array.from([0xff, 0xd8, ...parts.flat(), 0xff, 0xd9]);
const picture = [TABLE, FRAME, SCAN];
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

describe("a stripped JPEG", () => {
  it("keeps the picture's own segments byte for byte and loses what was said about it", () => {
    const said = jpeg(JFIF, exif(1), COMMENT, segment(0xed, ascii("Photoshop")), ...picture);
    const stripped = stripJpeg(Uint8Array.from([...said, ...ascii("a film appended by the phone")]))!;
    expect(stripped).toEqual({ bytes: jpeg(JFIF, ...picture), turned: false });
  });

  it.each([true, false])(
    "keeps the turn the camera noted, and of its notes only that (little endian: %s)",
    (little) => {
      const stripped = stripJpeg(jpeg(exif(6, little), ...picture))!;
      expect(stripped.turned).toBe(true);
      expect(text(stripped.bytes)).not.toMatch(/Cam|GPS/);
      const [first] = jpegSegments(stripped.bytes)!;
      expect(exifOrientation(stripped.bytes.subarray(first!.start, first!.end))).toBe(6);
      expect(stripJpeg(stripped.bytes)).toEqual(stripped);
    },
  );

  it("keeps the colour profile and the colour transform, without which it would look different", () => {
    const profile = segment(0xe2, [...ascii("ICC_PROFILE\0"), 1, 1]);
    const adobe = segment(0xee, [...ascii("Adobe"), 0, 100, 0, 0, 0, 0, 1]);
    expect(stripJpeg(jpeg(profile, adobe, ...picture))!.bytes).toEqual(jpeg(profile, adobe, ...picture));
  });

  it("is refused when the picture is cut short anywhere", () => {
    const whole = jpeg(JFIF, ...picture);
    for (let length = 0; length < whole.length; length += 1) expect(stripJpeg(whole.subarray(0, length))).toBeNull();
  });
});

const chunk = (kind: string, data: number[]) => [
  0,
  0,
  data.length >> 8,
  data.length & 0xff,
  ...ascii(kind),
  ...data,
  1,
  2,
  3,
  4,
];
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = (...chunks: number[][]) => Uint8Array.from([...SIGNATURE, ...chunks.flat(), ...chunk("IEND", [])]);
const HEADER = chunk("IHDR", [0, 0, 0, 40, 0, 0, 0, 30, 8, 2, 0, 0, 0]);
const DATA = chunk("IDAT", [9, 9, 9]);

describe("a stripped PNG", () => {
  it("loses texts, times and Exif and what follows its end", () => {
    const said = png(HEADER, chunk("tEXt", ascii("Author\0me")), chunk("eXIf", ascii("II")), chunk("tIME", [1]), DATA);
    expect(stripPng(Uint8Array.from([...said, 7, 7]))!.bytes).toEqual(png(HEADER, DATA));
  });

  it("is refused when cut short or without picture data", () => {
    const whole = png(HEADER, DATA);
    for (let length = 0; length < whole.length; length += 1) expect(stripPng(whole.subarray(0, length))).toBeNull();
    expect(stripPng(png(HEADER))).toBeNull();
  });

  it("is refused with a second header, which could claim other sides, and where the header does not come first", () => {
    const wider = chunk("IHDR", [0, 1, 0, 0, 0, 1, 0, 0, 8, 2, 0, 0, 0]);
    for (const chunks of [[HEADER, wider, DATA], [HEADER, DATA, HEADER], [DATA, HEADER], [DATA]]) {
      expect(stripPng(png(...chunks))).toBeNull();
    }
  });
});

const part = (kind: string, data: number[]) => [
  ...ascii(kind),
  data.length,
  0,
  0,
  0,
  ...data,
  ...(data.length % 2 ? [0] : []),
];
function webp(...parts: number[][]): Uint8Array {
  const body = [...ascii("WEBP"), ...parts.flat()];
  return Uint8Array.from([...ascii("RIFF"), body.length, 0, 0, 0, ...body]);
}
const extended = (flags: number) => part("VP8X", [flags, 0, 0, 0, 39, 0, 0, 29, 0, 0]);

describe("a stripped WebP", () => {
  it("loses Exif and XMP and the flags that promised them", () => {
    const said = webp(
      extended(0x2c),
      part("ICCP", [1]),
      part("VP8L", [5, 6, 7]),
      part("EXIF", [1, 2]),
      part("XMP ", [3]),
    );
    expect(stripWebp(said)!.bytes).toEqual(webp(extended(0x20), part("ICCP", [1]), part("VP8L", [5, 6, 7])));
  });

  it("is refused when cut short, moving, or without a picture", () => {
    const whole = webp(part("VP8 ", [1, 2, 3, 4]));
    for (let length = 0; length < whole.length; length += 1) expect(stripWebp(whole.subarray(0, length))).toBeNull();
    expect(stripWebp(webp(extended(0x02), part("VP8 ", [1])))).toBeNull();
    expect(stripWebp(webp(extended(0)))).toBeNull();
  });
});

describe("for any bytes", () => {
  const strips = { stripJpeg, stripPng, stripWebp };
  const noise = fc.uint8Array({ maxLength: 300 });
  const starts = [jpeg(JFIF, exif(6), ...picture), png(HEADER, DATA), webp(extended(0), part("VP8 ", [1, 2]))];

  it.each(Object.entries(strips))(
    "%s comes to an end, throws nothing and never makes more than it was given",
    (_name, strip) => {
      fc.assert(
        fc.property(fc.constantFrom(...starts, new Uint8Array()), noise, fc.nat(200), (start, bytes, cut) => {
          const given = Uint8Array.from([...start.subarray(0, Math.min(cut, start.length)), ...bytes]);
          const made = strip(given);
          expect(made === null || made.bytes.length <= given.length).toBe(true);
        }),
      );
    },
  );

  it.each(Object.entries(strips))(
    "%s of what it made changes nothing more, also where single bytes were changed",
    (_name, strip) => {
      const changes = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), { maxLength: 6 });
      fc.assert(
        fc.property(fc.constantFrom(...starts), changes, (start, changed) => {
          const given = start.slice();
          for (const [at, value] of changed) if (at < given.length) given[at] = value;
          const made = strip(given);
          if (made !== null) expect(strip(made.bytes)).toEqual(made);
        }),
      );
    },
  );

  it("a stripped JPEG keeps frame, tables and scans as they were", () => {
    const apps = fc.tuple(fc.integer({ min: 0xe0, max: 0xef }), fc.uint8Array({ maxLength: 60 }));
    fc.assert(
      fc.property(fc.array(apps, { maxLength: 5 }), (said) => {
        const given = jpeg(...said.map(([marker, data]) => segment(marker, [...data])), ...picture);
        const made = stripJpeg(given)!;
        const pictureOf = (bytes: Uint8Array) =>
          jpegSegments(bytes)!
            .filter(({ marker }) => marker < 0xe0)
            .map(({ start, end }) => [...bytes.subarray(start, end)]);
        expect(pictureOf(made.bytes)).toEqual(pictureOf(given));
      }),
    );
  });
});
