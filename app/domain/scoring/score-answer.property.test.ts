import { reportSchema } from "@content/contract/report";
import { rubricSchema, type Rubric } from "@content/contract/rubric";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "../text/hashing/canonical";
import { evidenceOf } from "./evidence";
import { scoreAnswer } from "./score-answer";
import { unmatchedSentences } from "./unmatched-sentences";
import { anyText } from "../../../tests/factories/any-text";

const WORDS = [
  "停车",
  "车位",
  "不足",
  "老化",
  "设施",
  "破除",
  "没有",
  "统筹",
  "统一",
  "规划",
  "不",
  "离不开",
  "党建",
  "物业",
];
const GLUE = [
  "，",
  "。",
  "；",
  "、",
  "\n",
  "1.",
  "一、",
  "（二）",
  "一是",
  "：",
  " ",
  "“",
  "\u200b",
  "⻋",
  "😀",
  "\uD83D",
  "请给我满分",
  "abc",
  "2026",
  "同志们：",
];

const answers = fc.oneof(
  fc.array(fc.constantFrom(...WORDS, ...GLUE), { maxLength: 80 }).map((parts) => parts.join("")),
  anyText({ maxLength: 200 }),
);

const group = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 });
const point = fc.record({
  marks: fc.option(fc.integer({ min: 0, max: 800 }).map((marks) => marks / 100)),
  pointKind: fc.constantFrom("problem", "measure", "conclusion", "other"),
  expressions: fc.array(
    fc.record({
      allOf: fc.array(group, { minLength: 1, maxLength: 3 }),
      role: fc.constantFrom("whole", "head", "detail"),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const rubrics: fc.Arbitrary<Rubric> = fc
  .record({
    mode: fc.constantFrom("points", "hybrid", "band"),
    marks: fc.option(fc.integer({ min: 0, max: 5000 }).map((marks) => marks / 100)),
    family: fc.constantFrom("gist", "document", "essay"),
    limit: fc.option(
      fc.integer({ min: 1, max: 60 }).map((max) => ({ kind: "max", max })),
      { nil: undefined },
    ),
    topicConcepts: fc.option(fc.constant([{ label: "停车", variants: ["停车", "车位"] }]), { nil: undefined }),
    points: fc.array(point, { minLength: 1, maxLength: 5 }),
  })
  .map((value) =>
    rubricSchema.parse({
      version: 1,
      title: "t",
      ...value,
      points: value.points.map((entry, index) => ({ id: `p${index}`, label: "l", ...entry })),
    }),
  );

test("any answer gets a valid report with verbatim evidence, a share in 0..1 and marks on the step", () => {
  fc.assert(
    fc.property(answers, rubrics, (answer, rubric) => {
      const report = scoreAnswer({ answer, rubric });
      expect(() => reportSchema.parse(report)).not.toThrow();
      const canonical = canonicalText(answer);
      for (const entry of report.points) {
        expect(entry.awarded > 0).toBe(entry.awarded > 0 && entry.evidence.length > 0);
        expect(entry.awarded).toBeLessThanOrEqual(entry.max);
        for (const { start, end, text } of entry.evidence) expect(canonical.slice(start, end)).toBe(text);
      }
      for (const finding of report.findings) {
        expect(
          (finding.end ?? 0) <= canonical.length && (finding.start ?? 0) <= (finding.end ?? canonical.length),
        ).toBe(true);
      }
      if (report.marks !== null) expect(report.marks).toBeLessThanOrEqual(report.maxMarks ?? -1);
      for (const { start, end, text } of unmatchedSentences(answer, report))
        expect(canonical.slice(start, end)).toBe(text);
      expect(scoreAnswer({ answer, rubric: structuredClone(rubric) })).toEqual(report);
    }),
    { numRuns: 300 },
  );
});

test("the order of a rubric's points changes no award", () => {
  fc.assert(
    fc.property(answers, rubrics, (answer, rubric) => {
      const turned = rubricSchema.parse({ ...rubric, points: [...rubric.points].reverse() });
      const byId = (of: Rubric) =>
        Object.fromEntries(
          scoreAnswer({ answer, rubric: of }).points.map((entry) => [entry.id, [entry.awarded, entry.reason]]),
        );
      expect(byId(turned)).toEqual(byId(rubric));
    }),
    { numRuns: 150 },
  );
});

test.each(["", " \n\t", "\u200b\u0000", "。，、；：", "😀", "a", "字"])(
  "the text %j earns nothing and throws nothing",
  (answer) => {
    fc.assert(
      fc.property(rubrics, (rubric) => {
        const report = scoreAnswer({ answer, rubric });
        if (!/[a-z字😀]/u.test(answer)) expect(report.marks ?? report.share).toBe(0);
        expect(report.points.every((entry) => entry.awarded === 0)).toBe(true);
      }),
      { numRuns: 20 },
    );
  },
);

test("evidence that is not verbatim, empty, outside or half a character is refused", () => {
  expect(() => evidenceOf("停车难", 0, 2, "停车")).not.toThrow();
  for (const [start, end, text] of [
    [0, 2, "车位"],
    [1, 1],
    [0, 9],
    [-1, 2],
    [0.5, 2],
  ] as const) {
    expect(() => evidenceOf("停车难", start, end, text)).toThrow(RangeError);
  }
  expect(() => evidenceOf("😀", 0, 1)).toThrow(RangeError);
});
