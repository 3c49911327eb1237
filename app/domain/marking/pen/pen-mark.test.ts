import { expect, test } from "vitest";
import { numbered, penMarks, type PenKind } from "./pen-mark";

const remark = (id: string, start: number | null, end: number | null, pen: PenKind = "comment") => ({
  id,
  start,
  end,
  pen,
  text: id,
});

test("remarks with a place are numbered in their order, those on the whole answer have no number", () => {
  const remarks = [remark("a", 0, 2), remark("whole", null, null), remark("b", 1, 3, "wave")];
  expect(numbered(remarks).map(({ no }) => no)).toEqual([1, null, 2]);
  expect(penMarks(remarks, "车位不足")).toEqual([
    { start: 0, end: 2, pen: "comment", no: 1, text: "a" },
    { start: 1, end: 3, pen: "wave", no: 2, text: "b" },
  ]);
});

test("a place that lies beyond the text is not drawn and keeps its number", () => {
  const remarks = [remark("gone", 2, 9), remark("here", 0, 4)];
  expect(penMarks(remarks, "车位不足")).toMatchObject([{ no: 2, text: "here" }]);
});
