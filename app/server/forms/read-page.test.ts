import { expect, it } from "vitest";
import { onPage } from "./read-page.server";

it("a page has its own rows, and one past the end is the last", () => {
  const rows = ["a", "b", "c", "d", "e"];
  expect(onPage(rows, 2, 2)).toEqual({ rows: ["c", "d"], page: 2, pages: 3 });
  expect(onPage(rows, 9, 2)).toEqual({ rows: ["e"], page: 3, pages: 3 });
});

it("a list without rows is one empty page", () => {
  expect(onPage([], 1, 2)).toEqual({ rows: [], page: 1, pages: 0 });
});
