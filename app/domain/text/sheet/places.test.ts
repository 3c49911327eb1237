import { expect, test } from "vitest";
import { layOutSheet } from "./lay-out-sheet";
import { offsetAbove, offsetAt, offsetBelow, placeOf } from "./places";
import { hundredMarks, limitMark, sheetEndPlace } from "./sheet-marks";

const place = (text: string, offset: number, indent = false) => placeOf(layOutSheet(text, { indent }), text, offset);

test("a caret stands between the digits of a cell, inside a dash and among squeezed marks", () => {
  expect(place("2026年", 1)).toEqual({ row: 0, column: 0.5 });
  expect(place("甲——乙", 2)).toEqual({ row: 0, column: 2 });
  const full = `${"字".repeat(25)}。”`;
  expect([24, 25, 26, 27].map((offset) => place(full, offset).column)).toEqual([24, 24.5, 24.75, 25]);
});

test("where two rows meet inside a paragraph the caret stands at the later one's beginning", () => {
  const text = "字".repeat(30);
  expect(place(text, 25)).toEqual({ row: 1, column: 0 });
  expect(offsetAt(layOutSheet(text), text, { row: 0, column: 25 })).toBe(25);
});

test("an indent typed by hand fills the indent of the sheet and the caret walks through it", () => {
  expect([0, 1, 2, 3].map((offset) => place("　　正文", offset, true).column)).toEqual([0, 1, 2, 3]);
  expect([0, 1].map((offset) => place("正文", offset, true).column)).toEqual([2, 3]);
  expect([0, 1, 2, 3, 4].map((offset) => place("    正文", offset, true).column)).toEqual([0, 0, 0, 1, 2]);
  const typed = layOutSheet("　　正文", { indent: true });
  expect([0, 1, 2].map((column) => offsetAt(typed, "　　正文", { row: 0, column }))).toEqual([0, 1, 2]);
});

test("white space inside and after a line moves no caret, and typing goes on where the text ends", () => {
  expect([1, 2, 3].map((offset) => place("甲 乙", offset).column)).toEqual([1, 1, 2]);
  expect(place("甲乙  ", 4)).toEqual({ row: 0, column: 2 });
  expect(offsetAt(layOutSheet("甲 乙"), "甲 乙", { row: 0, column: 1 })).toBe(2);
});

test("a line without a character shows its caret on the row that comes next", () => {
  expect(place("", 0, true)).toEqual({ row: 0, column: 2 });
  expect(place("甲\n", 2, true)).toEqual({ row: 1, column: 2 });
  expect(place("甲\n\n\n", 3, true)).toEqual({ row: 1, column: 2 });
  expect(place("甲\n\n乙", 2, true)).toEqual({ row: 1, column: 0 });
  expect(offsetAt(layOutSheet("甲\n"), "甲\n", { row: 1, column: 7 })).toBe(2);
});

test("the caret goes up and down by rows and keeps its column", () => {
  const text = `${"字".repeat(30)}\n乙\n${"丙".repeat(40)}`;
  const layout = layOutSheet(text);
  expect(offsetBelow(layout, text, 3)).toBe(28);
  expect(offsetBelow(layout, text, 28)).toBe(32);
  expect(offsetBelow(layout, text, 32, 3)).toBe(36);
  expect(offsetAbove(layout, text, 36)).toBe(32);
  expect(offsetAbove(layout, text, 28)).toBe(3);
  expect([offsetAbove(layout, text, 3), offsetBelow(layout, text, 70)]).toEqual([0, text.length]);
});

test("going down at the end of a full row does not leave out the next row", () => {
  const text = "字".repeat(75);
  const layout = layOutSheet(text);
  expect(placeOf(layout, text, offsetBelow(layout, text, 10, 25))).toEqual({ row: 1, column: 24 });
});

test("100-cell marks stand at the end of every fourth row of 25, and inside a row where it is longer", () => {
  expect(hundredMarks(14, 25)).toEqual([
    { cells: 100, row: 3, column: 25 },
    { cells: 200, row: 7, column: 25 },
    { cells: 300, row: 11, column: 25 },
  ]);
  expect(hundredMarks(8, 30).map(({ row, column }) => [row, column])).toEqual([
    [3, 10],
    [6, 20],
  ]);
});

test("the limit stands behind its own cell and the sheet ends below its last row", () => {
  expect(limitMark(300, 25)).toEqual({ cells: 300, row: 11, column: 25 });
  expect(limitMark(110, 25)).toEqual({ cells: 110, row: 4, column: 10 });
  expect(sheetEndPlace(14)).toEqual({ row: 14, column: 0 });
});
