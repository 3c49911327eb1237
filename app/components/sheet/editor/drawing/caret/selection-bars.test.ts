import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutSheet } from "~/domain/text/sheet/lay-out-sheet";
import { selectionBars } from "./selection-bars";

const prose = fc
  .array(fc.constantFrom("治", "，", "（", "26", "ab", "——", " ", "\n", "\n\n"), { maxLength: 60 })
  .map((parts) => parts.join(""));

describe("the bars of a selection", () => {
  it("lie within their rows, rise with them, and never overlap", () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 5, max: 9 }), fc.nat(80), fc.nat(80), (text, cellsPerRow, a, b) => {
        const layout = layOutSheet(text, { cellsPerRow, indent: true });
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        let before = -1;
        for (const { row, from, to } of selectionBars(layout, text, start, end)) {
          expect(row).toBeGreaterThan(before);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(cellsPerRow);
          before = row;
        }
      }),
    );
  });

  it("cover every cell of a text that is selected whole", () => {
    const text = "甲乙丙丁\n2026年（x）。";
    const layout = layOutSheet(text, { cellsPerRow: 3 });
    const bars = selectionBars(layout, text, 0, text.length);
    expect(bars.map(({ row }) => row)).toEqual(layout.rows.map((_, row) => row));
    for (const { row, from, to } of bars) {
      expect(from).toBe(0);
      expect(to).toBeGreaterThanOrEqual(layout.rows[row]!.cells.reduce((sum, cell) => sum + cell.width, 0));
    }
  });

  it("show half a cell for one of two digits that share it, and nothing for nothing selected", () => {
    const layout = layOutSheet("2026", { cellsPerRow: 5 });
    expect(selectionBars(layout, "2026", 1, 2)).toEqual([{ row: 0, from: 0.5, to: 1 }]);
    expect(selectionBars(layout, "2026", 2, 2)).toEqual([]);
  });

  it("show a selected line break behind its row", () => {
    const text = "甲\n乙";
    const layout = layOutSheet(text, { cellsPerRow: 5 });
    expect(selectionBars(layout, text, 1, 2)).toEqual([{ row: 0, from: 1, to: 1.4 }]);
  });
});
