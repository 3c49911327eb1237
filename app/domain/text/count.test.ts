import fc from "fast-check";
import { expect, test } from "vitest";
import { isCounted, isSpace, isZeroWidth } from "./character-classes";
import { countCharacters } from "./count";
import { layoutGrid, sheetEnd } from "./grid";

test("字数 counts punctuation once, a digit once, an emoji once, and white space and zero-width characters not at all", () => {
  expect(countCharacters("推进治理，2026年！")).toBe(11);
  expect(countCharacters("一 二\n\t三\u3000\u200b😀")).toBe(4);
  expect(countCharacters("")).toBe(0);
});

test("the variation selectors and tags beyond the first plane show nothing, count nothing and fill no cell", () => {
  for (const hidden of ["\u{e0100}", "\u{e01ef}", "\u{e0001}", "\u{e0041}"]) {
    expect(countCharacters(`葛${hidden}根`)).toBe(2);
    expect(layoutGrid(`葛${hidden}根`).cells).toBe(2);
    expect(layoutGrid(`${hidden}葛根`).cells).toBe(2);
  }
});

test("every UTF-16 unit counts but spaces, controls and what shows nothing", () => {
  const isControl = (code: number) => code < 0x20 || (code >= 0x7f && code <= 0x9f);
  const wrong = Array.from({ length: 0x10000 }, (_, code) => code).filter(
    (code) => isCounted(code) === (isSpace(code) || isControl(code) || isZeroWidth(code)),
  );
  expect(wrong).toEqual([]);
});

test("字数 never exceeds the number of code points and adds up over pieces cut at line breaks", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
      expect(countCharacters(a)).toBeLessThanOrEqual([...a].length);
      expect(countCharacters(`${a}\n${b}`)).toBe(countCharacters(a) + countCharacters(b));
    }),
  );
});

test("格数 pairs digits and letters and gives —— and …… two cells", () => {
  expect(layoutGrid("2026年").cells).toBe(3);
  expect(layoutGrid("123年").cells).toBe(3);
  expect(layoutGrid("GDP——好").cells).toBe(5);
});

test("a closing mark squeezes into the full row and an opening mark moves to the next", () => {
  const full = "字".repeat(25);
  expect(layoutGrid(`${full}。`)).toMatchObject({ rows: 1, cells: 25 });
  expect(layoutGrid(`${full}字。`)).toMatchObject({ rows: 2, cells: 27 });
  expect(layoutGrid(`${"字".repeat(24)}“好”`).rowStarts).toEqual([0, 24]);
});

test("a title takes its own row and paragraphs are indented by two cells, a 称谓 is not", () => {
  const text = "标题\n同志们：\n正文";
  expect(layoutGrid(text, { titleLines: 1, indent: true, salutationAt: 3 })).toEqual({
    cells: 54,
    rows: 3,
    rowStarts: [0, 3, 8],
  });
});

test("a sheet of n rows ends where row n begins", () => {
  const grid = layoutGrid("字".repeat(60));
  expect(sheetEnd(grid, 2, 60)).toBe(50);
  expect(sheetEnd(grid, 3, 60)).toBe(60);
});

test("laying out never throws and rows begin in order", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.integer({ min: 1, max: 30 }),
      (text, cellsPerRow) => {
        const grid = layoutGrid(text, { cellsPerRow, indent: true });
        expect(grid.rowStarts).toHaveLength(grid.rows);
        expect([...grid.rowStarts].sort((a, b) => a - b)).toEqual(grid.rowStarts);
        expect(grid.cells).toBeLessThanOrEqual(grid.rows * cellsPerRow);
      },
    ),
  );
});
