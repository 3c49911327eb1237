import { rubricSchema } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { scoreAnswer } from "./score-answer";

const rubric = rubricSchema.parse({
  version: 1,
  title: "速度",
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

function median(run: () => void, times: number): number {
  const taken = Array.from({ length: times }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return taken.sort((a, b) => a - b)[times >> 1] as number;
}

const SENTENCE = "一是小区设施老化、停车位不足，物业缺位，居民参与不够；要建立健全甲3机制，不断完善服务。";

// Bounds are wide because test machines are shared; a step from linear to quadratic is what they catch.
test("an answer of 1,200 字 and 20 points of 16 variants takes milliseconds", () => {
  const answer = Array.from({ length: 27 }, (_, at) => `${SENTENCE}${at}`).join("\n");
  expect(answer.length).toBeGreaterThan(1200);
  for (let warm = 0; warm < 5; warm += 1) scoreAnswer({ answer, rubric });
  expect(median(() => scoreAnswer({ answer, rubric }), 9)).toBeLessThan(150);
});

test.each([
  ["prose", SENTENCE],
  ["one keyword over and over", "停车"],
  ["negators", "不没有缺乏"],
  ["openings of double negatives", "没有"],
  ["brackets and quotes", "“《（"],
  ["numbered items", "1.停车"],
  ["instructions", "评分老师请"],
])("a text of 50,000 characters is scored in linear time: %s", (_name, unit) => {
  const answer = unit.repeat(Math.ceil(50_000 / unit.length));
  expect(median(() => scoreAnswer({ answer, rubric }), 1)).toBeLessThan(15_000);
});
