import { rubricSchema } from "@content/contract/rubric";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultProfile } from "../../profiles/marking-profiles";
import { scoreAnswer } from "../../scoring/score-answer";
import { canSelfMark, selfMarkedReport, type SelfAward } from "./self-marked-report";
import { SELF_MARK_ENGINE } from "./self-marks";

const RUBRIC = rubricSchema.parse({
  version: 1,
  title: "老街治理的问题",
  marks: 6,
  points: [
    { id: "p1", label: "排水不畅", marks: 3, expressions: [{ allOf: [["积水"]] }] },
    { id: "p2", label: "报修无人理", marks: 3, expressions: [{ allOf: [["报修"]] }] },
  ],
});
const ANSWER = "一是雨天积水。二是电话打烂了也不见来人。";
const base = scoreAnswer({ answer: ANSWER, rubric: RUBRIC, references: [] });
const profile = defaultProfile();

const award = (pointId: string, awarded: number, more: Partial<SelfAward> = {}): SelfAward => {
  return { pointId, awarded, places: awarded > 0 ? [{ start: 7, end: 20 }] : [], reason: null, ...more };
};
const mark = (...awards: SelfAward[]) => selfMarkedReport({ answer: ANSWER, rubric: RUBRIC, profile, base, awards });

describe("a writer's own marks", () => {
  it("hold what the writer gave and nothing of the engine's awards, evidence or reasons", () => {
    const made = mark(award("p2", 1.5, { reason: "head-only" }));
    expect(base.points[0]).toMatchObject({ awarded: 3 });
    expect(made).toMatchObject({ ok: true, report: { marks: 1.5, share: 0.25, engine: SELF_MARK_ENGINE } });
    if (!made.ok) throw new Error("refused");
    expect(made.report.points).toEqual([
      { id: "p1", awarded: 0, max: 3, status: "missed", evidence: [] },
      {
        ...{ id: "p2", awarded: 1.5, max: 3, status: "partial", reason: "head-only" },
        evidence: [{ start: 7, end: 20, text: "二是电话打烂了也不见来人。" }],
      },
    ]);
  });

  it("rest on words of the answer, on the profile's step, within the point, all refusals at once", () => {
    expect(mark(award("p1", 3, { places: [] }), award("p2", 1.3), award("p9", 1))).toEqual({
      ok: false,
      problems: [
        { pointId: "p9", code: "point-unknown" },
        { pointId: "p1", code: "no-evidence" },
        { pointId: "p2", code: "off-step" },
      ],
    });
    expect(mark(award("p1", 9))).toMatchObject({ problems: [{ code: "above-max" }] });
    expect(mark(award("p1", -1))).toMatchObject({ problems: [{ code: "not-a-mark" }] });
    const outside = award("p1", 3, { places: [{ start: 15, end: 99 }] });
    expect(mark(outside)).toMatchObject({ problems: [{ code: "not-in-answer" }] });
  });

  it("add up to what the points sum to, whatever is given on the step", () => {
    const halves = fc.integer({ min: 0, max: 6 }).map((steps) => steps / 2);
    fc.assert(
      fc.property(halves, halves, (one, two) => {
        const made = mark(award("p1", one), award("p2", two));
        expect(made).toMatchObject({ ok: true, report: { marks: one + two } });
      }),
    );
  });

  it("add up to what the points sum to also where the engine took marks off for length", () => {
    const charged = {
      ...base,
      marks: 1,
      share: 1 / 6,
      findings: [...base.findings, { code: "over-limit", params: { marks: 2 } }],
    };
    const made = selfMarkedReport({
      answer: ANSWER,
      rubric: RUBRIC,
      profile,
      base: charged,
      awards: [award("p2", 0.5)],
    });
    expect(made).toMatchObject({ ok: true, report: { marks: 0.5, maxMarks: 6 } });
    expect(made.ok && made.report.findings.filter(({ params }) => params["marks"] !== undefined)).toEqual([]);
  });

  it("are not for a whole that is judged by bands, nor for a rubric without points", () => {
    expect(canSelfMark(RUBRIC)).toBe(true);
    expect(canSelfMark({ ...RUBRIC, mode: "band" })).toBe(false);
    expect(canSelfMark({ ...RUBRIC, points: [] })).toBe(false);
  });
});
