import { rubricSchema } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { scoreAnswer } from "../../score-answer";

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

/** Twenty phrases of noun and predicate for twenty points, and their words. */
const NOUNS =
  "车位 道路 管网 绿化 路灯 电梯 物业 消防 垃圾 噪声 食堂 学位 床位 网速 公交 路牌 厕所 围墙 门禁 资金".split(" ");
const MANY = rubricSchema.parse({
  version: 1,
  title: "二十个问题",
  family: "gist",
  points: NOUNS.map((noun) =>
    point(noun, [
      [noun, `${noun}建设`],
      ["不足", "落后", "老化"],
    ]),
  ),
});
const paid = (answer: string) => scoreAnswer({ answer, rubric: MANY }).marks ?? 0;
const PHRASES = NOUNS.map((noun, at) => `${noun}${["不足", "落后", "老化"][at % 3] ?? ""}`);
const grouped = (words: readonly string[], size: number, joint: string) =>
  Array.from({ length: Math.ceil(words.length / size) }, (_, at) =>
    words.slice(at * size, (at + 1) * size).join("、"),
  ).join(joint);

test.each(["；", "。", "\n"])("a terse list of twenty statements in groups parted by %j is honest", (joint) => {
  expect(paid(grouped(PHRASES, 4, joint))).toBe(40);
});

test("the same list without groups, of bare words in groups, or of one point over and over, is a heap", () => {
  expect(paid(PHRASES.join("、"))).toBe(0);
  expect(paid(PHRASES.join("。"))).toBe(0);
  const words = [...NOUNS.slice(0, 10), ..."不足 落后 老化 建设".split(" "), ...NOUNS.slice(10)];
  expect(paid(grouped(words, 4, "；"))).toBe(0);
  const again = ["不足", "落后", "老化"].flatMap((word) =>
    NOUNS.slice(0, 6).flatMap((noun) => [noun + word, `${noun}建设${word}`]),
  );
  expect(
    paid(
      grouped(
        again.filter((phrase) => phrase.length <= 6),
        4,
        "；",
      ),
    ),
  ).toBe(0);
});

test("a clause of three whole statements about one point is no list of alternatives", () => {
  const money = rubricSchema.parse({
    version: 1,
    title: "回款风险",
    points: [
      point("p", [
        ["汇率", "货款", "投保", "账期"],
        ["波动大", "拖欠", "少", "风险高"],
      ]),
    ],
  });
  const share = (answer: string) => scoreAnswer({ answer, rubric: money }).share;
  expect(share("汇率波动大、货款拖欠、投保少。")).toBe(1);
  expect(share("汇率货款投保账期波动大拖欠少。")).toBe(0);
});

test("a word listed in several OR-groups of an expression counts for each in part", () => {
  const words = ["群众", "参与", "共治"];
  const together = rubricSchema.parse({
    version: 1,
    title: "共治",
    points: [
      {
        ...point("p", [
          ["居民", ...words],
          ["协商", ...words],
        ]),
        pointKind: "measure",
      },
    ],
  });
  expect(scoreAnswer({ answer: "居民群众参与协商共治。", rubric: together }).share).toBe(1);
});
