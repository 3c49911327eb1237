import fc from "fast-check";
import { expect, it } from "vitest";
import { inertCell } from "./inert-cell";
import { anyText } from "../../../tests/factories/any-text";

const SIGNS = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "−"];
const BLANKS = ["", " ", "\u3000", "\ufeff", "\u200b"];

it("begins with no sign of a formula, whatever a name, a title or an answer begins with", () => {
  const begin = fc
    .tuple(fc.constantFrom(...BLANKS, "\u0000"), fc.constantFrom(...SIGNS))
    .map((parts) => parts.join(""));
  const texts = fc.oneof(
    anyText(),
    fc.tuple(begin, fc.string()).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const cell = inertCell(text);
      const first = [...String(cell)].find((sign) => !BLANKS.includes(sign));
      expect(SIGNS).not.toContain(first);
      expect(SIGNS).not.toContain(String(cell).charAt(0));
    }),
    { numRuns: 200 },
  );
});

it("keeps the words, and changes nothing where there is nothing to fear", () => {
  expect(inertCell('=HYPERLINK("http://x","y")')).toBe('\'=HYPERLINK("http://x","y")');
  expect(inertCell("　＝1+1")).toBe("'　＝1+1");
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."王小明1.=+-、《》 ") }), (text) => {
      const cell = inertCell(text);
      expect([text, `'${text}`]).toContain(cell);
      expect(inertCell(`题${text}`)).toBe(`题${text}`);
    }),
  );
});

it("leaves numbers numbers, negative ones too, and writes nothing for what is no number", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(inertCell(number)).toBe(number);
    }),
  );
  expect([inertCell(-2.5), inertCell(Number.NaN), inertCell(Infinity), inertCell(null)]).toEqual([
    -2.5,
    null,
    null,
    null,
  ]);
});

it("leaves out what would make the file unreadable", () => {
  expect(inertCell("停\u0000车\u0008难\ud800\uffff")).toBe("停车难");
  expect(inertCell("𠮷野")).toBe("𠮷野");
});
