import { rubricSchema } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { scoreAnswer } from "../score-answer";

/** Answers written for testing. */
const share = (pointKind: string, allOf: string[][], answer: string) =>
  scoreAnswer({
    answer,
    rubric: rubricSchema.parse({
      version: 1,
      title: "后置否定",
      points: [{ id: "p", label: "p", marks: 2, pointKind, expressions: [{ allOf }] }],
    }),
  }).share;

test.each([
  ["problem", [["停车"], ["不足"]], "小区停车位不足的情况并不存在。"],
  ["problem", [["停车"], ["不足"]], "小区停车位不足的说法不成立。"],
  ["problem", [["停车"], ["不足"]], "小区停车位不足，设施老化，这种说法不成立。"],
  ["problem", [["停车"], ["不足"]], "小区停车位不足是不对的。"],
  ["problem", [["停车"], ["不足"]], "小区停车位不足，物业缺位。以上问题均不存在。"],
  ["problem", [["停车"], ["不足"]], "小区停车位不足纯属误传。"],
  ["problem", [["停车"], ["不足"]], "哪有什么停车位不足。"],
  ["measure", [["并联审批"]], "推行并联审批是不对的。"],
  ["measure", [["并联审批"]], "推行并联审批没有必要。"],
  ["practice", [["议事会"]], "各小区成立议事会，这不是事实。"],
  ["meaning", [["减轻"], ["负担"]], "减轻企业负担的结论站得住，减轻企业负担的结论不成立。"],
])("a denial behind the words turns them round: %s %j in %s", (kind, allOf, answer) => {
  expect(share(kind, allOf, answer)).toBe(0);
});

test.each([
  ["problem", [["停车"], ["不足"]], "小区停车位不足，加装电梯的条件并不存在。"],
  ["problem", [["业委会"], ["不存在", "没有"]], "业委会并不存在。"],
  ["problem", [["停车"], ["不足"]], "居民反映停车位不足，再建新库行不通。"],
  ["stance", [["看法"], ["不正确", "片面"]], "“老百姓等着住就好”的看法是不正确的。"],
  ["cause", [["重建设"], ["轻管理"]], "重建设、轻管理的做法是错误的。"],
  ["measure", [["配套服务"], ["完善"]], "要完善配套服务，只拼优惠是不对的。"],
  ["conclusion", [["群众满意"]], "不是省事就好，群众满意才是标准。"],
])("what is not denied, or only criticised, still pays: %s %j in %s", (kind, allOf, answer) => {
  expect(share(kind, allOf, answer)).toBe(1);
});

test("where most sentences end in a denial each of them is denied as a whole", () => {
  const answer = "停车位不足，道路拥堵并不存在。管网老化，雨天积水并不存在。物业缺位，设施失修并不存在。";
  expect(share("problem", [["停车"], ["不足"]], answer)).toBe(0);
  expect(share("problem", [["停车"], ["不足"]], answer.replace(/并不存在(?=。[管物])/g, ""))).toBe(1);
});
