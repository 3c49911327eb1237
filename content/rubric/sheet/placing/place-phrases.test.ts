import { expect, it } from "vitest";
import { readMarkingSheet } from "../../read-marking-sheet";

const waysOf = (sheet: string) =>
  readMarkingSheet(sheet).rubric.points.map(({ label, expressions }) => [label, expressions.map(({ allOf }) => allOf)]);
const doubtsOf = (sheet: string) => readMarkingSheet(sheet).doubts.map(({ code, text }) => `${code} ${text}`);

it("words listed behind an idea and its marks are another way of it", () => {
  const sheet = "1．灯不亮（2分）：路灯损坏、夜间昏暗";
  expect(waysOf(sheet)).toEqual([["灯不亮", [[["灯不亮"]], [["路灯损坏", "夜间昏暗"]]]]]);
  expect(doubtsOf(sheet)).toEqual(["any-or-all 路灯损坏、夜间昏暗"]);
  expect(doubtsOf("1．灯不亮（2分）：路灯损坏/夜间昏暗")).toEqual([]);
});

it("a sentence behind the marks is no list of words and is left to the reader", () => {
  const sheet = "1．灯不亮（2分）：小区北门到车棚一带的路灯多年没有人修";
  expect(waysOf(sheet)).toEqual([["灯不亮", [[["灯不亮"]]]]]);
  expect(doubtsOf(sheet)).toEqual(["rest-unread 小区北门到车棚一带的路灯多年没有人修"]);
});

it("words of an idea that turns out to be a heading are named, not dropped", () => {
  const sheet = "一、灯不亮（4分）：路灯损坏、夜间昏暗\n1．没有人修（2分）\n2．没有经费（2分）";
  expect(waysOf(sheet).map(([label]) => label)).toEqual(["没有人修", "没有经费"]);
  expect(doubtsOf(sheet)).toContain("rest-unread 路灯损坏、夜间昏暗");
});
