import { expect, test } from "vitest";
import { layOutSheet } from "~/domain/text/sheet/lay-out-sheet";
import { rowPens } from "./row-pens";

const pen = (start: number, end: number, no: number, kind: "strike" | "wave" = "strike") => ({
  start,
  end,
  no,
  pen: kind,
  text: "",
});

test("a stroke lies over every cell of its words, across rows, and is numbered behind the last", () => {
  const { rows } = layOutSheet("一二三四五六七八", { cellsPerRow: 5 });
  const drawn = rowPens(rows, [pen(3, 7, 1)]);
  expect([...(drawn.get(0) ?? [])].map(([cell]) => cell)).toEqual([3, 4]);
  expect([...(drawn.get(1) ?? [])].map(([cell, { ends }]) => [cell, ends.length])).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

test("strokes over each other name both kinds once, and marks squeezed into a cell belong to it", () => {
  const { rows } = layOutSheet("一二三四五。六", { cellsPerRow: 5 });
  const drawn = rowPens(rows, [pen(4, 6, 1), pen(5, 6, 2, "wave"), pen(5, 6, 3)]);
  expect(drawn.get(0)?.get(4)).toMatchObject({ kinds: "strike wave", ends: [{ no: 1 }, { no: 2 }, { no: 3 }] });
  expect(rowPens(rows, []).size).toBe(0);
});
