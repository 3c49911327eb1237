import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutGrid } from "../grid";
import { isClosing, isOpening } from "./break-rows";
import { cutCells } from "./cut-cells";
import { layOutSheet } from "./lay-out-sheet";
import { offsetAt, placeOf } from "./places";
import { endsLine, rowStops } from "./row-stops";
import type { RowCell, SheetLayout, SheetOptions, SheetRow } from "./sheet-layout";

const MARKS = ["，", "。", "；", "：", "”", "」", "）", "》", "（", "“", "《", "——", "……", "—"];
const LETTERS = ["字", "治", "理", "7", "2026", "a", "GDP", "%", "😀", "👩‍🚒", "é", "🇨🇳", "葛\u{e0100}"];
const WITHOUT_CELL = [" ", "\u3000", "\u200b", "\t", "\n", "\n", "\u0301"];
const text = fc.string({ unit: fc.constantFrom(...MARKS, ...LETTERS, ...LETTERS, ...WITHOUT_CELL), maxLength: 250 });

const options: fc.Arbitrary<SheetOptions> = fc.record({
  cellsPerRow: fc.oneof(fc.constant(25), fc.integer({ min: 1, max: 30 })),
  titleLines: fc.integer({ min: 0, max: 3 }),
  indent: fc.boolean(),
  salutationAt: fc.option(fc.nat(120)),
  signedFrom: fc.option(fc.nat(250)),
});

const holds = (check: (text: string, layout: SheetLayout, options: SheetOptions) => void, texts = text) =>
  fc.assert(fc.property(texts, options, (sample, how) => check(sample, layOutSheet(sample, how), how)));

const written = (cell: RowCell) => (cell.squeezed ? [cell, cell.squeezed] : [cell]);
const taken = (row: SheetRow) => row.offset + row.cells.reduce((sum, { width }) => sum + width, 0);

/** Cells of a row as they were before marks were squeezed in. */
const marksOf = (text: string, { start, end }: SheetRow) => cutCells(text, start, end);

test("a text is what stands in its cells and what takes no cell, in order", () => {
  holds((sample, { rows }) => {
    const cells = rows.flatMap((row) => row.cells).flatMap(written);
    let at = 0;
    for (const cell of cells) {
      expect(cell.start).toBeGreaterThanOrEqual(at);
      expect(cutCells(sample, at, cell.start)).toEqual([]);
      expect(cell.end).toBeGreaterThan(cell.start);
      at = cell.end;
    }
    expect(cutCells(sample, at, sample.length)).toEqual([]);
    const drawn = cells.map((cell) => cell.text).join("");
    expect(drawn.replace(/\s|\u200b/g, "")).toBe(sample.replace(/\s|\u200b/g, ""));
  });
});

test("no row is wider than the sheet, unless a sheet of one cell meets a dash of two", () => {
  holds((_, { rows, cellsPerRow }) => {
    for (const row of rows) {
      const least = Math.max(cellsPerRow, (row.cells[0]?.width ?? 0) + row.offset);
      expect(taken(row)).toBeLessThanOrEqual(least);
      if (cellsPerRow > 3) expect(least).toBe(cellsPerRow);
    }
  });
});

test("a row that a line goes on with begins with a closing mark only where marks fill the row before it", () => {
  holds((sample, { rows, cellsPerRow }) => {
    for (const [index, row] of rows.entries()) {
      const before = rows[index - 1];
      const [first] = row.cells;
      if (
        !before ||
        !first ||
        !isClosing(first) ||
        endsLine({ rows, cellsPerRow, indent: 0, cells: 0 }, sample, index - 1)
      )
        continue;
      // The character that would have to come along, its opening marks, and the marks after it do not leave room for one more.
      const run = marksOf(sample, before);
      let from = run.length;
      while (from > 0 && isClosing(run[from - 1] as RowCell)) from -= 1;
      from -= 1;
      while (from > 0 && isOpening(run[from - 1])) from -= 1;
      const moving = run.slice(Math.max(0, from)).reduce((sum, { width }) => sum + width, 0);
      expect(from <= 0 || moving + 1 > cellsPerRow).toBe(true);
    }
  });
});

test("a row that goes on ends with an opening mark only where it holds nothing else", () => {
  holds((sample, layout) => {
    for (const [index, row] of layout.rows.entries()) {
      const last = row.cells.at(-1);
      if (!last || last.squeezed || !isOpening(last) || endsLine(layout, sample, index)) continue;
      expect(row.cells.every(isOpening)).toBe(true);
    }
  });
});

test("—— and …… stand in one row, and at most three marks share a cell", () => {
  holds((sample, { rows }) => {
    for (const { cells } of rows)
      for (const cell of cells) {
        if (cell.width === 2) expect(/^(?:——|……)/.test(cell.text)).toBe(true);
        if (cell.squeezed) expect(cell.squeezed.marks.length).toBeLessThanOrEqual(3);
        if (cell.squeezed) expect(cell).toBe(cells.at(-1));
        expect(sample.slice(cell.start, cell.end)).toBe(cell.text);
      }
  });
});

test("the counts are those of the grid that the scorer reads", () => {
  holds((sample, layout, how) => {
    const grid = layoutGrid(sample, how);
    expect(grid.rows).toBe(layout.rows.length);
    expect(grid.rowStarts).toEqual(layout.rows.map(({ start }) => start));
    expect(grid.cells).toBe(layout.cells);
  });
});

test("a caret at the edge of any cell comes back from its place to its offset", () => {
  holds((sample, layout) => {
    for (const [index, row] of layout.rows.entries()) {
      const stops = rowStops(layout, sample, index);
      const edges = row.cells.flatMap((cell) => [cell, ...(cell.squeezed?.marks ?? [])]).map(({ start }) => start);
      expect(stops.map(({ offset }) => offset)).toEqual(expect.arrayContaining([...edges, row.end]));
      for (const [at, { column, offset }] of stops.entries()) {
        // Before white space the caret stands where it stands behind it.
        const same = stops.findLast((stop) => stop.column === column && stop.offset >= offset);
        expect(offsetAt(layout, sample, placeOf(layout, sample, offset))).toBe(same?.offset);
        if (same?.offset !== offset) expect(sample.slice(offset, stops[at + 1]?.offset)).toMatch(/^(?:\s|\u200b)+$/);
      }
    }
  });
});

test("a caret that moves on through the text never moves back on the sheet", () => {
  holds((sample, layout) => {
    let last = { row: 0, column: -1 };
    for (let offset = 0; offset <= sample.length; offset += 1) {
      const place = placeOf(layout, sample, offset);
      const forward = place.row > last.row || (place.row === last.row && place.column >= last.column);
      expect(forward, `${offset} of ${JSON.stringify(sample)}`).toBe(true);
      expect(place.column).toBeGreaterThanOrEqual(0);
      expect(place.row).toBeLessThanOrEqual(layout.rows.length);
      last = place;
    }
  });
});

test("any place on or beyond the sheet leads to an offset of the text that is no half of a character", () => {
  const anywhere = fc.tuple(fc.integer({ min: -2, max: 40 }), fc.double({ min: -3, max: 40, noNaN: true }));
  fc.assert(
    fc.property(text, options, anywhere, (sample, how, [row, column]) => {
      const layout = layOutSheet(sample, how);
      const offset = offsetAt(layout, sample, { row, column });
      expect(offset).toBeGreaterThanOrEqual(0);
      expect(offset).toBeLessThanOrEqual(sample.length);
      expect(/[\uDC00-\uDFFF]/.test(sample.charAt(offset))).toBe(false);
    }),
  );
});

const units = fc.uint16Array({ maxLength: 300 }).map((codes) => String.fromCharCode(...codes));

test("any text at all is laid out, lone surrogates and control characters included", () => {
  holds((sample, { rows }) => {
    const ends = rows.flatMap(({ start, end }) => [start, end]);
    expect([...ends].sort((a, b) => a - b)).toEqual(ends);
    expect(ends.every((at) => at <= sample.length)).toBe(true);
  }, units);
});

test.each([
  ["characters", "字"],
  ["closing marks", "。"],
  ["opening marks", "（"],
  ["dashes", "——"],
  ["digits", "7"],
  ["combining marks", "\u0301"],
  ["joined emoji", "👩\u200d"],
  ["regional indicators", "🇨"],
  ["empty lines", "\n"],
  ["spaces", " "],
  ["lines of one character", "字\n"],
  ["marks that want along and marks that want to stay", "（字。。。。"],
])("a hundred thousand %s are laid out in a moment, and carets found in them", (_, unit) => {
  const long = `甲\n${unit.repeat(100_000 / unit.length)}\n乙`;
  const before = process.cpuUsage();
  const layout = layOutSheet(long, { indent: true });
  for (let offset = 0; offset < long.length; offset += 1_000) offsetAt(layout, long, placeOf(layout, long, offset));
  // Time on the processor, which a busy machine does not lengthen.
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(3_000);
});
