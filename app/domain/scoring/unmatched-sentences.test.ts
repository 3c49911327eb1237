import type { Report } from "@content/contract/report";
import { expect, test } from "vitest";
import { unmatchedSentences } from "./unmatched-sentences";

const nothing = { points: [] as Report["points"] } as Report;
const listed = (answer: string) => unmatchedSentences(answer, nothing).map(({ text }) => text);

test.each(["1。停车难", "1．\n停车难", "一。停车难", "第一。停车难", "1.1.停车难", "１。停车难", "（1）停车难"])(
  "the number of %s is no sentence that earned nothing",
  (answer) => {
    expect(listed(answer)).toEqual(["停车难"]);
  },
);

test("a number that is part of what is said stays, and so does a year", () => {
  expect(listed("1.12部电梯停用。改造完成于：2026。十分不便。")).toEqual([
    "1.12部电梯停用",
    "改造完成于：2026",
    "十分不便",
  ]);
  expect(listed("何时？2026。")).toEqual(["何时", "2026"]);
});
