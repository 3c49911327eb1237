import { rubricSchema } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { scoreAnswer } from "../score-answer";

const point = (id: string, allOf: string[][]) => ({
  id,
  label: id,
  marks: 2,
  pointKind: "problem",
  expressions: [{ allOf }],
});

/** Rubric and answers written for testing. */
const rubric = rubricSchema.parse({
  version: 1,
  title: "老旧小区的问题",
  family: "gist",
  points: [
    point("p1", [
      ["设施", "管网"],
      ["老化", "陈旧"],
    ]),
    point("p2", [
      ["停车", "车位"],
      ["不足", "难"],
    ]),
    point("p3", [["物业"], ["缺位", "缺失"]]),
    point("p4", [["19栋楼"], ["电梯"]]),
  ],
});
const marks = (answer: string) => scoreAnswer({ answer, rubric }).marks ?? 0;
const WORDS = "停车 不足 物业 缺位 设施 老化 19栋楼 电梯 居民 协商".split(" ");

test.each(["。", "；", "！", " ", "\u3000", "\n", "。\n", "，"])(
  "keywords parted by %j pay no more than a 顿号 list of them",
  (joint) => {
    for (const count of [4, 6, 10]) {
      const words = WORDS.slice(0, count);
      expect(marks(`${words.join(joint)}。`)).toBeLessThanOrEqual(marks(`${words.join("、")}。`));
    }
  },
);

test("a heap of words between blanks pays nothing, also where numbers hide the borders", () => {
  expect(marks(WORDS.join(" "))).toBe(0);
  expect(marks(`${WORDS.join(" ")} 2栋楼 C区 35个 B区`)).toBe(0);
});

test("keywords with a full stop each are not read together, numbered or not", () => {
  expect(marks("停车。不足。物业。缺位。")).toBe(0);
  expect(marks("1.停车。不足。2.物业。缺位。3.设施。老化。")).toBe(0);
});

test("sentences with numbers set off by blanks, and a general sentence with its items, still pay", () => {
  expect(marks("小区 19栋楼 没有电梯，已用 30 年的设施老化严重，车位 200 个、停车难，物业缺位 3 年。")).toBe(8);
  expect(marks("1.停车困难多。小区里早晚都难停，车位不足。2.物业。多年缺位无人管。")).toBe(4);
});
