import { inflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { writePalettePng } from "./palette-png.mjs";
import { readPixels } from "./png-pixels.mjs";

const part = (file: Buffer, kind: string) => {
  const at = file.indexOf(kind, 0, "latin1");
  return file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4));
};

/** The colours that a viewer would show, 0xRRGGBB. */
function shown(file: Buffer, width: number): number[] {
  const table = part(file, "PLTE");
  const rows = [...inflateSync(part(file, "IDAT"))].filter((_, at) => at % (width + 1) !== 0);
  return rows.map((place) => table.readUIntBE(place * 3, 3));
}

it("a picture of few colours keeps each of them", () => {
  const colours = Uint32Array.of(0xffffff, 0xb32a17, 0x2c231c, 0xffffff, 0x2c231c, 0x000001);
  const file = writePalettePng({ width: 3, height: 2, colours });
  expect(shown(file, 3)).toEqual([...colours]);
  expect(readPixels(file), "it is not made smaller twice").toBeNull();
});

it("a picture of many colours shows each as one that is hardly different", () => {
  const colours = Uint32Array.from(
    { length: 1_000 },
    (_, at) => ((at % 250) << 16) | ((((at * 3) % 256) >> 5) << 8) | 7,
  );
  const seen = shown(writePalettePng({ width: 100, height: 10, colours }), 100);
  const apart = [...colours].map((colour, at) => Math.abs((colour >> 16) - ((seen[at] ?? 0) >> 16)));
  expect(Math.max(...apart)).toBeLessThanOrEqual(8);
});
