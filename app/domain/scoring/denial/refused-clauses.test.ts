import { rubricSchema } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { scoreAnswer } from "../score-answer";

/** Answers written for testing. */
const share = (pointKind: string, allOf: string[][], answer: string) =>
  scoreAnswer({
    answer,
    rubric: rubricSchema.parse({
      version: 1,
      title: "逐句否定",
      points: [{ id: "p", label: "p", marks: 2, pointKind, expressions: [{ allOf }] }],
    }),
  }).share;

const LIST = ["推动周边单位车库夜间错峰开放", "组织居民代表议事协商", "引入专业物业公司托管", "按月向居民公开维修收支"];
const ALL_OF = [["车库"], ["错峰开放"]];

test.each(["没有", "不再", "拒绝", "停止", "无需", "不", "缺乏"])(
  "measures that all begin with %s are refused, however far the object stands",
  (word) => {
    expect(share("measure", ALL_OF, `${LIST.map((clause, at) => `${at + 1}.${word}${clause}`).join("。")}。`)).toBe(0);
    expect(share("measure", ALL_OF, `${LIST.map((clause) => word + clause).join("，")}。`)).toBe(0);
  },
);

test.each([
  ["没有推动周边单位车库夜间错峰开放。", 0],
  ["区里拓宽了道路。不再推动周边单位车库夜间错峰开放。", 0],
  ["不推行收费就推动车库夜间错峰开放。", 1],
  ["没有设立停车场的单位要把车库错峰开放。", 1],
  ["不规范停车的车库实行错峰开放。", 1],
])("a single refused action is not done: %s", (answer, paid) => {
  expect(share("measure", ALL_OF, answer)).toBe(paid);
});

test("that something was not done may be the problem", () => {
  expect(share("problem", [["居民"], ["意见"]], "没有征求周边小区居民的意见。")).toBe(1);
});

test("measures that are not refused pay", () => {
  expect(share("measure", ALL_OF, `${LIST.join("，")}。`)).toBe(1);
});

test("a list of what is lacking still names problems", () => {
  const lacks = "没有统一规划，没有专业人才，缺乏稳定资金，没有部门统筹。";
  expect(share("problem", [["统一规划"]], lacks)).toBe(1);
  expect(share("problem", [["没有", "缺乏"], ["资金"]], lacks)).toBe(1);
});

test("a list that denies every problem names none", () => {
  const denied = "没有设施长期老化，没有车位严重不足，没有物业多年缺位，没有材料反复提交。";
  expect(share("problem", [["物业"], ["缺位"]], denied)).toBe(0);
  expect(share("problem", [["材料"], ["反复"]], denied)).toBe(0);
});
