import type { Report, ReportPoint } from "@content/contract/report";
import { reportSchema } from "@content/contract/report";
import fc from "fast-check";
import { expect, it } from "vitest";
import { finalReport } from "./final-report";

const ANSWER = "一是车位不足。二是楼道堆物。";
const at = (words: string) => {
  const start = ANSWER.indexOf(words);
  return { start, end: start + words.length, text: words };
};
const point = (id: string, awarded: number, words: string[]): ReportPoint => ({
  id,
  awarded,
  max: 5,
  status: awarded >= 5 ? "hit" : awarded > 0 ? "partial" : "missed",
  evidence: words.map(at),
});
const report = (marks: number | null, points: ReportPoint[], more: Partial<Report> = {}): Report => ({
  ...{ marks, maxMarks: marks === null ? null : 10, share: (marks ?? 5) / 10, points, findings: [], flags: [] },
  ...{ engine: "e", profile: "p", rubricHash: "r" },
  ...more,
});

it("each point has the mean of its awards with the evidence of both, and the total is the rule's", () => {
  const one = report(5, [point("p1", 5, ["车位不足"]), point("p2", 0, [])]);
  const other = report(8, [point("p1", 5, ["车位"]), point("p2", 3, ["楼道堆物"])]);
  const made = finalReport({ answer: ANSWER, reports: [one, other], hundredths: 650 });
  expect(made).toMatchObject({ marks: 6.5, maxMarks: 10, share: 0.65 });
  expect(made.points).toEqual([
    { id: "p1", max: 5, awarded: 5, status: "hit", evidence: [at("车位"), at("车位不足")] },
    { id: "p2", max: 5, awarded: 1.5, status: "partial", evidence: [at("楼道堆物")] },
  ]);
});

it("without marks the total is a share", () => {
  const one = report(null, []);
  expect(finalReport({ answer: ANSWER, reports: [one, one], hundredths: 4375 })).toMatchObject({
    marks: null,
    maxMarks: null,
    share: 0.4375,
  });
});

it("a finding that one of the two settled is gone, and so is the engine's range", () => {
  const finding = { code: "band-estimate", params: {} };
  const kept = { code: "over-limit", params: { count: 3 } };
  const one = report(5, [], { findings: [finding, kept], range: { low: 1, high: 6 }, flags: ["short"] });
  const other = report(6, [], { findings: [kept] });
  const made = finalReport({ answer: ANSWER, reports: [one, other], hundredths: 550 });
  expect(made.findings).toEqual([kept]);
  expect(made.flags).toEqual([]);
  expect(made.range).toBeUndefined();
});

it("words that are not in the answer are refused", () => {
  const wrong = report(5, [{ ...point("p1", 5, []), evidence: [{ start: 0, end: 4, text: "绿化不足" }] }]);
  expect(() => finalReport({ answer: ANSWER, reports: [wrong, wrong], hundredths: 500 })).toThrow(RangeError);
});

it("every award above nothing carries evidence, whatever the two gave", () => {
  const award = fc.integer({ min: 0, max: 10 }).map((half) => half / 2);
  fc.assert(
    fc.property(award, award, (a, b) => {
      const made = finalReport({
        answer: ANSWER,
        reports: [
          report(5, [point("p1", a, a > 0 ? ["车位不足"] : [])]),
          report(5, [point("p1", b, b > 0 ? ["楼道堆物"] : [])]),
        ],
        hundredths: 500,
      });
      expect(reportSchema.safeParse(made).success).toBe(true);
      const [only] = made.points;
      expect(only?.awarded).toBe((a + b) / 2);
      expect((only?.evidence.length ?? 0) > 0).toBe(a + b > 0);
    }),
  );
});
