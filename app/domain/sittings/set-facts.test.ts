import { expect, it } from "vitest";
import { countPaper } from "./set-facts";

const item = (marks: number | null, own: number | null, ...hashes: string[]) => ({
  marks,
  content: { marks: own, materials: hashes.map((hash) => ({ hash })) },
});

it("a paper's total is the sum of its own marks, else the questions', and shared materials count once", () => {
  const items = [item(null, 20, "a"), item(30, 20, "a", "b"), item(null, 40, "b")];
  expect(countPaper(items)).toEqual({ questions: 3, marks: 90, materials: 2 });
});

it("a paper with a question that has no marks has no total", () => {
  expect(countPaper([item(null, 20), item(null, null)])).toEqual({ questions: 2, marks: null, materials: 0 });
});
