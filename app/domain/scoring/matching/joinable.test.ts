import { rubricSchema } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { scoreAnswer } from "../score-answer";

/** Answers written for testing. */
const earns = (answer: string, allOf: string[][], pointKind = "problem") => {
  const points = [{ id: "p", label: "p", marks: 2, pointKind, expressions: [{ allOf }] }];
  return scoreAnswer({ answer, rubric: rubricSchema.parse({ version: 1, title: "t", points }) }).share === 1;
};

test.each([
  ["车位充足，绿化不足。", [["车位"], ["不足"]]],
  ["1.车位充足，绿化不足。", [["车位"], ["不足"]]],
  ["1.车位充足。绿化不足。", [["车位"], ["不足"]]],
  ["车位充足、绿化不足。", [["车位"], ["不足"]]],
  ["绿化不足，车位充足。", [["车位"], ["不足"]]],
  ["解决停车问题，绿化不足。", [["停车"], ["不足"]]],
])("an object is not joined with the predicate of another clause: %s", (answer, allOf) => {
  expect(earns(answer, allOf)).toBe(false);
});

test("a verb that has its own object is not joined with another clause's noun", () => {
  expect(earns("加强宣传，车位统一管理。", [["车位"], ["加强"]], "measure")).toBe(false);
});

test.each([
  ["小区里的车位，明显不足。", [["车位"], ["不足"]]],
  ["车位不足，绿化充足。", [["车位"], ["不足"]]],
  ["停车方面，车位缺口大。", [["停车"], ["少", "缺口"]]],
  ["电梯、车位严重不足。", [["电梯"], ["不足"]]],
  ["1.停车难。车主绕圈，泊位不足。", [["停车"], ["难"]]],
])("one statement over two phrases is read together: %s", (answer, allOf) => {
  expect(earns(answer, allOf)).toBe(true);
});

test("words that say something by themselves join across clauses", () => {
  expect(earns("街道牵头，把驻区单位请进片区党委。", [["街道牵头"], ["片区党委"]], "practice")).toBe(true);
});
