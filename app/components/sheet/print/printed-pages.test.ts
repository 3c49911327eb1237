import { expect, test } from "vitest";
import { printedPages } from "./printed-pages";

const pages = (sheetRows: number | null, writtenRows: number) =>
  printedPages({ sheetRows, writtenRows }).map(({ number, from, rows }) => [number, from, rows]);

test("a sheet for 1,200 字 takes two pages and one for 300 字 a part of one", () => {
  expect(pages(50, 20)).toEqual([
    [1, 0, 25],
    [2, 25, 25],
  ]);
  expect(pages(14, 0)).toEqual([[1, 0, 14]]);
});

test("what is written beyond the end is printed too", () => {
  expect(pages(14, 30)).toEqual([
    [1, 0, 25],
    [2, 25, 5],
  ]);
});

test("a sheet without an end has one page, and more where more is written", () => {
  expect(pages(null, 3)).toEqual([[1, 0, 25]]);
  expect(pages(null, 60)).toHaveLength(3);
});
