import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutSheet } from "~/domain/text/sheet/lay-out-sheet";
import { placeOf } from "~/domain/text/sheet/places";
import { caretSpot, type Wish } from "./caret-spot";
import { moveByRows, type RowMove } from "./move-by-rows";

const MOVES: RowMove[] = ["up", "down", "page-up", "page-down", "row-start", "row-end"];
const PAGE = 4;

const prose = fc
  .array(fc.constantFrom("治", "理", "，", "。", "（", "）", "2", "6", "a", "——", " ", "\n", "\n　　"), {
    maxLength: 90,
  })
  .map((parts) => parts.join(""));
const sheets = fc.record({ text: prose, cellsPerRow: fc.integer({ min: 3, max: 12 }), indent: fc.boolean() });
const starts = sheets.chain(({ text, ...options }) =>
  fc.record({
    text: fc.constant(text),
    layout: fc.constant(layOutSheet(text, options)),
    head: fc.nat({ max: text.length }),
  }),
);

describe("moving by the rows of the sheet", () => {
  it("never leaves the text, whatever the keys", () => {
    fc.assert(
      fc.property(starts, fc.array(fc.constantFrom(...MOVES), { maxLength: 20 }), ({ text, layout, head }, keys) => {
        let wish: Wish = { head, ...placeOf(layout, text, head) };
        for (const move of keys) {
          wish = moveByRows({ layout, text, head: wish.head, wish, move, pageRows: PAGE });
          expect(wish.head).toBeGreaterThanOrEqual(0);
          expect(wish.head).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it("goes exactly one row up or down, and from the outermost rows to the ends of the text", () => {
    fc.assert(
      fc.property(starts, fc.constantFrom("up" as const, "down" as const), ({ text, layout, head }, move) => {
        const from = caretSpot(layout, text, head, null);
        const wish = moveByRows({ layout, text, head, wish: null, move, pageRows: PAGE });
        const to = caretSpot(layout, text, wish.head, wish);
        const last = Math.max(0, layout.rows.length - 1, placeOf(layout, text, text.length).row);
        if (move === "up" && from.row === 0) expect(wish.head).toBe(0);
        else if (move === "down" && from.row === last) expect(wish.head).toBe(text.length);
        else expect(to.row - from.row).toBe(move === "up" ? -1 : 1);
      }),
    );
  });

  it("comes back to the column it began with after shorter rows between", () => {
    const text = "甲乙丙丁戊己庚辛\n短\n甲乙丙丁戊己庚辛";
    const layout = layOutSheet(text, { cellsPerRow: 10 });
    const down = moveByRows({ layout, text, head: 6, wish: null, move: "down", pageRows: PAGE });
    expect(text.slice(0, down.head)).toMatch(/短$/);
    const further = moveByRows({ layout, text, head: down.head, wish: down, move: "down", pageRows: PAGE });
    expect(caretSpot(layout, text, further.head, further)).toEqual({ row: 2, column: 6 });
  });

  it("shows the end of a full row on that row, though its offset is the next row's beginning", () => {
    const text = "甲乙丙丁戊己";
    const layout = layOutSheet(text, { cellsPerRow: 3 });
    const end = moveByRows({ layout, text, head: 1, wish: null, move: "row-end", pageRows: PAGE });
    expect(end.head).toBe(3);
    expect(caretSpot(layout, text, 3, end)).toEqual({ row: 0, column: 3 });
    expect(caretSpot(layout, text, 3, null)).toEqual({ row: 1, column: 0 });
    const start = moveByRows({ layout, text, head: 3, wish: end, move: "row-start", pageRows: PAGE });
    expect(start.head).toBe(0);
  });

  it("finds the row after the last one where the text ends with a new line", () => {
    const text = "甲乙\n";
    const layout = layOutSheet(text, { cellsPerRow: 3 });
    const down = moveByRows({ layout, text, head: 1, wish: null, move: "down", pageRows: PAGE });
    expect(down.head).toBe(3);
    expect(moveByRows({ layout, text, head: 3, wish: down, move: "up", pageRows: PAGE }).head).toBe(1);
  });
});
