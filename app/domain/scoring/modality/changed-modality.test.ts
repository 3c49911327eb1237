import { rubricSchema } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { scoreAnswer } from "../score-answer";
import { modalWords, ownModality } from "./modal-words";

/** Answers written for testing. */
const point = (pointKind: string, allOf: string[][], answer: string, family = "proposal") => {
  const points = [{ id: "p", label: "p", marks: 2, pointKind, expressions: [{ allOf }] }];
  return scoreAnswer({ answer, rubric: rubricSchema.parse({ version: 1, title: "情态", family, points }) }).points[0];
};

const RISK = [
  ["木粉", "粉尘"],
  ["可能引发", "引发", "有爆燃风险"],
];
const BUILT = [["大厅"], ["已建成", "建成", "投入使用"]];

test.each([
  ["problem", RISK, "除尘管道木粉堆积已经引发爆燃。"],
  ["problem", RISK, "木粉早已引发爆燃。"],
  ["practice", BUILT, "指挥大厅有望建成。"],
  ["practice", BUILT, "指挥大厅计划在明年建成。"],
  ["measure", [["议事会"], ["建立", "成立"]], "各小区已经成立了议事会。"],
])("what may be or has been is not turned into the other: %s %j in %s", (kind, allOf, answer) => {
  expect(point(kind, allOf, answer)).toMatchObject({ awarded: 0, reason: "modality" });
});

test.each([
  ["problem", RISK, "木粉堆积可能引发爆燃。"],
  ["problem", RISK, "木粉堆积容易引发爆燃。"],
  ["problem", RISK, "木粉堆积可能已经引发险情。"],
  ["practice", BUILT, "指挥大厅已经建成。"],
  ["practice", BUILT, "指挥大厅建成，即将验收。"],
  ["measure", [["议事会"], ["建立", "成立"]], "拟在各小区成立议事会。"],
  ["measure", [["设施"], ["管护"]], "对已经建成的设施加强管护。"],
  ["problem", [["平台"], ["闲置"]], "已经建成平台多处闲置。"],
  ["problem", [["平台"], ["闲置"]], "平台可能闲置。"],
])("the modality asked for, or none asked for, pays: %s %j in %s", (kind, allOf, answer) => {
  expect(point(kind, allOf, answer)?.awarded).toBe(2);
});

test("outside proposals a measure may well have been taken", () => {
  expect(point("measure", [["议事会"], ["成立"]], "各小区已经成立议事会。", "gist")?.awarded).toBe(2);
});

test("words that only look modal are none", () => {
  expect(modalWords("拟定清单，模拟演练，将资金投向乡村，制定行动计划")).toEqual([]);
  expect(ownModality(["可能引发", "已引发", "已经引发"])).toBeNull();
});
