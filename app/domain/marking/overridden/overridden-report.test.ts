import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "@content/contract/report";
import { rubricSchema, type Rubric } from "@content/contract/rubric";
import { defaultProfile } from "../../profiles/marking-profiles";
import { scoreAnswer } from "../../scoring/score-answer";
import { overriddenReport, type PointAward } from "./overridden-report";
import { placeOfWords } from "../place-of-words";
import { pointDifferences } from "../comparing/point-differences";
import { remainingMarks } from "../remaining-marks";

/** Written for testing: the first two sentences earn, the third says the third point in words the rubric lacks. */
const ANSWER = "一、车位不足，车辆乱停。\n二、管网老化，雨天返水。\n三、大爷大妈下个楼要歇三回。";

const WAYS = [
  [["车位"], ["不足", "紧张"]],
  [["管网"], ["老化"]],
  [["电梯"], ["没有", "缺"]],
  [["物业"], ["缺位"]],
];

function rubricOf(changes: object = {}, marks: (number | null)[] = [3, 3, 2, 2]): Rubric {
  const points = WAYS.map((allOf, index) => ({
    id: `p${index + 1}`,
    label: `要点${index + 1}`,
    marks: marks[index] ?? null,
    pointKind: "problem",
    expressions: [{ allOf }],
  }));
  return rubricSchema.parse({ version: 1, title: "老旧小区", marks: 10, points, ...changes });
}

const profile = defaultProfile();
const reportOf = (rubric: Rubric, answer = ANSWER) => scoreAnswer({ answer, rubric, profile });
const override = (rubric: Rubric, awards: PointAward[], remaining: number | null = null) =>
  overriddenReport({ answer: ANSWER, rubric, profile, base: reportOf(rubric), awards, remaining });
const settled = (rubric: Rubric, awards: PointAward[], remaining: number | null = null) => {
  const made = override(rubric, awards, remaining);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.report;
};
const at = (words: string) => {
  const place = placeOfWords(ANSWER, words);
  if (!place.ok) throw new Error(place.reason);
  return { start: place.start, end: place.end };
};

const anyRubric = fc.record({
  marks: fc.constantFrom<number | null>(null, 10, 7),
  bestOf: fc.constantFrom(undefined, 2, 3),
  each: fc.array(fc.constantFrom<number | null>(null, 1, 2.5, 4), { minLength: 4, maxLength: 4 }),
  mode: fc.constantFrom("points", "hybrid"),
});
const anyAward = fc.record({
  pointId: fc.constantFrom("p1", "p2", "p3", "p4"),
  halves: fc.integer({ min: -1, max: 12 }),
  places: fc.array(fc.record({ start: fc.integer({ min: -2, max: 50 }), end: fc.integer({ min: -2, max: 50 }) }), {
    maxLength: 2,
  }),
});

describe("a report with a person's awards", () => {
  it("credits a point by words of the answer and says so in the total", () => {
    const rubric = rubricOf();
    expect(reportOf(rubric)).toMatchObject({ marks: 6 });
    const report = settled(rubric, [{ pointId: "p3", awarded: 1.5, places: [at("大爷大妈下个楼要歇三回")] }]);
    expect(report).toMatchObject({ marks: 7.5, maxMarks: 10, share: 0.75 });
    expect(report.points[2]).toEqual({
      id: "p3",
      awarded: 1.5,
      max: 2,
      status: "partial",
      evidence: [{ ...at("大爷大妈下个楼要歇三回"), text: "大爷大妈下个楼要歇三回" }],
    });
    expect(pointDifferences(reportOf(rubric).points, report.points)).toEqual([{ id: "p3", before: 0, after: 1.5 }]);
  });

  it("takes a mark away together with the words it rested on", () => {
    const report = settled(rubricOf(), [{ pointId: "p1", awarded: 0, places: [] }]);
    expect(report.marks).toBe(3);
    expect(report.points[0]).toMatchObject({ status: "missed", evidence: [] });
  });

  it("refuses what is no mark, off the step, above the point, without words, or nowhere in the answer, all at once", () => {
    const rubric = rubricOf();
    const made = override(rubric, [
      { pointId: "p1", awarded: 3.5, places: [] },
      { pointId: "p2", awarded: 1.3, places: [] },
      { pointId: "p3", awarded: 1, places: [] },
      { pointId: "p4", awarded: 1, places: [{ start: 40, end: 400 }] },
      { pointId: "p9", awarded: 1, places: [] },
    ]);
    expect(made).toEqual({
      ok: false,
      problems: [
        { pointId: "p9", code: "point-unknown" },
        { pointId: "p1", code: "above-max" },
        { pointId: "p2", code: "off-step" },
        { pointId: "p3", code: "no-evidence" },
        { pointId: "p4", code: "not-in-answer" },
      ],
    });
    expect(override(rubric, [{ pointId: "p1", awarded: Number.NaN, places: [] }])).toMatchObject({ ok: false });
  });

  it("refuses an earlier report whose evidence is not in this answer", () => {
    const base = reportOf(rubricOf());
    const made = overriddenReport({
      answer: "别的作答，字数一样也不行，因为依据的原文不在这里面。",
      rubric: rubricOf(),
      profile,
      base,
      awards: [{ pointId: "p1", awarded: 1, places: [] }],
      remaining: null,
    });
    expect(made).toEqual({ ok: false, problems: [{ pointId: "p1", code: "not-in-answer" }] });
  });

  it("keeps every number and word of the engine's where nothing is changed", () => {
    fc.assert(
      fc.property(anyRubric, ({ marks, bestOf, each, mode }) => {
        const rubric = rubricOf({ marks, bestOf, mode }, each);
        const base = reportOf(rubric);
        const awards = base.points.map(({ id, awarded }) => ({ pointId: id, awarded, places: [] }));
        const report = settled(rubric, awards);
        expect(report).toMatchObject({ marks: base.marks, maxMarks: base.maxMarks, share: base.share });
        expect(report.points).toEqual(base.points);
      }),
    );
  });

  it("never holds a mark without verbatim words, above its point, or a total outside 0 and full marks", () => {
    let made = 0;
    fc.assert(
      fc.property(anyRubric, fc.array(anyAward, { minLength: 1, maxLength: 3 }), (shape, drawn) => {
        const rubric = rubricOf({ marks: shape.marks, bestOf: shape.bestOf, mode: shape.mode }, shape.each);
        const awards = drawn.map(({ pointId, halves, places }) => ({ pointId, awarded: halves / 2, places }));
        const result = override(rubric, awards);
        if (!result.ok) return;
        made += 1;
        const { report } = result;
        for (const point of report.points) {
          expect(point.awarded).toBeLessThanOrEqual(point.max);
          if (point.awarded > 0) expect(point.evidence.length).toBeGreaterThan(0);
          for (const { start, end, text } of point.evidence) expect(ANSWER.slice(start, end)).toBe(text);
        }
        expect(report.share).toBeGreaterThanOrEqual(0);
        expect(report.share).toBeLessThanOrEqual(1);
        if (report.marks !== null) {
          expect(report.marks).toBeLessThanOrEqual(report.maxMarks ?? 0);
          expect(Math.min((report.marks * 2) % 1, (report.maxMarks ?? 0) - report.marks)).toBe(0);
        }
      }),
      { numRuns: 400 },
    );
    expect(made).toBeGreaterThan(20);
  });

  it("never gives less for more", () => {
    fc.assert(
      fc.property(anyRubric, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }), (shape, a, b) => {
        const rubric = rubricOf({ marks: shape.marks, bestOf: shape.bestOf, mode: shape.mode }, shape.each);
        const of = (halves: number) =>
          override(rubric, [{ pointId: "p3", awarded: halves / 2, places: [at("歇三回")] }]);
        const [low, high] = [of(Math.min(a, b)), of(Math.max(a, b))];
        if (!low.ok || !high.ok) return;
        expect(high.report.share).toBeGreaterThanOrEqual(low.report.share - 1e-9);
        expect(high.report.marks ?? 0).toBeGreaterThanOrEqual(low.report.marks ?? 0);
      }),
    );
  });

  it("takes a share that came back through per cent for the one that was shown", () => {
    const rubric = rubricOf({ marks: null }, [null, null, null, null]);
    const base = reportOf(rubric);
    for (let percent = 0; percent <= 100; percent += 5) {
      const awards = [{ pointId: "p3", awarded: percent / 100, places: [at("歇三回")] }];
      expect(settled(rubric, awards).points[2]?.awarded).toBeCloseTo(percent / 100, 9);
    }
    const odd = { ...base, points: base.points.map((point) => ({ ...point, awarded: 0.3333 })) };
    const back = [{ pointId: "p1", awarded: 33.33 / 100 + 1e-12, places: [] }];
    const made = overriddenReport({ answer: ANSWER, rubric, profile, base: odd, awards: back, remaining: null });
    expect(made.ok && made.report.points[0]?.awarded).toBe(0.3333);
  });

  it("counts only the best points where not all count", () => {
    const rubric = rubricOf({ bestOf: 2, marks: 6 });
    expect(reportOf(rubric).marks).toBe(6);
    expect(settled(rubric, [{ pointId: "p3", awarded: 2, places: [at("歇三回")] }]).marks).toBe(6);
  });
});

describe("marks outside the key points", () => {
  it("are what the points leave over of the total", () => {
    const rubric = rubricOf({ marks: 14 });
    expect(remainingMarks(rubric, reportOf(rubric))).toEqual({ kind: "unassigned", max: 4, given: 0 });
    const report = settled(rubric, [], 3);
    expect(report).toMatchObject({ marks: 9, maxMarks: 14 });
    expect(report.range).toBeUndefined();
    expect(remainingMarks(rubric, report)?.given).toBeCloseTo(3, 9);
    expect(override(rubric, [], 4.5)).toEqual({ ok: false, problems: [{ pointId: null, code: "above-max" }] });
    expect(remainingMarks(rubricOf(), reportOf(rubricOf()))).toBeNull();
  });

  it("are the whole of a question marked by bands, inside the engine's range or outside it", () => {
    const rubric = rubricSchema.parse({ version: 1, title: "文章", mode: "band", marks: 40 });
    const base = reportOf(rubric);
    const rest = remainingMarks(rubric, base);
    expect(rest).toEqual({ kind: "whole", max: 40, given: base.marks });
    for (const marks of [0, 22.5, 36, 40])
      expect(settled(rubric, [], marks)).toMatchObject({ marks, share: marks / 40 });
    expect(settled(rubric, [], 36).flags).not.toContain("band-unconfirmed");
  });

  it("stand without what the engine charged an essay or bounded its estimate by, and with both where they are kept", () => {
    const rubric = rubricSchema.parse({ version: 1, title: "文章", mode: "band", marks: 40 });
    const scored = reportOf(rubric);
    const base: Report = {
      ...scored,
      findings: [
        { code: "under-length", params: { count: 9, min: 1000, marks: 3 } },
        { code: "too-short-for-band", params: { count: 9, expected: 1000 } },
      ],
    };
    const by = (remaining: number | null) =>
      overriddenReport({ answer: ANSWER, rubric, profile, base, awards: [], remaining });
    const own = by(27);
    expect(own.ok && own.report.findings).toEqual([{ code: "under-length", params: { count: 9, min: 1000 } }]);
    const kept = by(null);
    expect(kept.ok && kept.report.findings).toEqual(base.findings);
  });

  it("are the band part of a hybrid question, reckoned so that engine and points make the engine's total", () => {
    const rubric = rubricOf({ mode: "hybrid", marks: 20 }, [null, null, null, null]);
    const base = reportOf(rubric);
    const rest = remainingMarks(rubric, base);
    expect(rest?.kind).toBe("band");
    const more = settled(rubric, [], (rest?.max ?? 0) - ((rest?.max ?? 0) % 0.5));
    expect(more.marks).toBeGreaterThan(base.marks ?? 99);
    expect(remainingMarks(rubric, more)?.given).toBeCloseTo((rest?.max ?? 0) - ((rest?.max ?? 0) % 0.5), 2);
    expect(settled(rubric, [], 0).marks).toBeLessThan(base.marks ?? 0);
  });
});
