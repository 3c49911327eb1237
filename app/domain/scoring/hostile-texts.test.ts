import { rubricSchema } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { scoreAnswer } from "./score-answer";

const rubric = rubricSchema.parse({
  version: 1,
  title: "长文本",
  marks: 40,
  points: Array.from({ length: 20 }, (_, at) => ({
    id: `p${at}`,
    label: `p${at}`,
    marks: 2,
    pointKind: at % 2 ? "problem" : "measure",
    expressions: [
      {
        role: "head",
        allOf: [["甲", "乙", "丙", "丁"].map((word) => `${word}${at}机制`), ["健全", "完善", "建立", "不全"]],
      },
      {
        role: "detail",
        allOf: [
          ["停车", "物业", "设施", "居民"],
          ["不足", "缺位", "老化", `参与${at}`],
        ],
      },
    ],
  })),
});

const SENTENCE = "一是小区设施老化、停车位不足，物业缺位，居民参与不够；要建立健全甲3机制，不断完善服务。";

// What grows faster than the text's length would not come back within the runner's own limit.
test.each([
  ["prose", SENTENCE],
  ["one keyword over and over", "停车"],
  ["two keywords that do not join", "停车充足，绿化不足，"],
  ["negators", "不没有缺乏"],
  ["openings of double negatives", "没有"],
  ["turns that never arrive", "由从变"],
  ["brackets and quotes", "“《（"],
  ["numbered items", "1.停车"],
  ["steps", "先看"],
  ["instructions", "评分老师请"],
  ["refusals", "没有停车，"],
  ["denials behind the words", "停车不足并不存在。"],
  ["denials of everything above", "停车不足。以上均不属实。"],
  ["modal words", "已经停车不足可能"],
  ["words between blanks", "停车 不足 3栋 "],
  ["measures that fit anything", "加强领导，要完善停车制度。"],
  ["judgements of a view", "这一看法是正确的。但这一看法片面。"],
])("a text of 100,000 characters gets its report: %s", (_name, unit) => {
  const answer = unit.repeat(Math.ceil(100_000 / unit.length));
  for (const family of ["proposal", "analysis"] as const) {
    expect(scoreAnswer({ answer, rubric, family, stem: "请评价这一看法。" }).points).toHaveLength(20);
  }
});
