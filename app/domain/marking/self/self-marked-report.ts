import type { MISS_REASONS, Report, ReportPoint } from "@content/contract/report";
import type { Rubric } from "@content/contract/rubric";
import type { MarkingProfile } from "../../profiles/marking-profile";
import { evidenceAt, markProblem, SHARE_STEP, type AwardProblem } from "../award-rules";
import { overriddenTotals } from "../overridden/overridden-totals";
import { SELF_MARK_ENGINE } from "./self-marks";

/** What a writer gives their own answer for one key point, the places they rest it on, and why it is not full. */
export type SelfAward = {
  pointId: string;
  awarded: number;
  places: readonly { start: number; end: number }[];
  reason: (typeof MISS_REASONS)[number] | null;
};

/** Whether a writer can mark themselves: by key points that hold the marks. A whole that is judged by bands is a tutor's. */
export function canSelfMark(rubric: Rubric): boolean {
  return rubric.mode !== "band" && rubric.points.length > 0;
}

/**
 * The report of a writer's own marks, point by point: nothing of the engine's awards and evidence is in it. Its total is what
 * the points come to by the rubric: what the engine gives or takes besides them (length, form, a hybrid question's band) is
 * no judgement of the writer's. A point above 0 rests on words of the answer; a point without an award gets nothing. What is
 * refused comes back as a value, all of it at once.
 */
export function selfMarkedReport(input: {
  /** Canonical. */
  answer: string;
  rubric: Rubric;
  profile: MarkingProfile;
  /** The engine's. */
  base: Report;
  awards: readonly SelfAward[];
}): { ok: true; report: Report } | { ok: false; problems: AwardProblem[] } {
  const { answer, rubric, profile, base, awards } = input;
  const markStep = profile.markStep.value;
  const step = base.marks === null ? SHARE_STEP : markStep;
  const known = new Set(base.points.map(({ id }) => id));
  const problems: AwardProblem[] = awards.flatMap(({ pointId }) =>
    known.has(pointId) ? [] : [{ pointId, code: "point-unknown" as const }],
  );
  const byPoint = new Map(awards.map((award) => [award.pointId, award]));
  const points = base.points.map((point) => {
    const made = pointOf(answer, point, byPoint.get(point.id), step);
    if ("code" in made) problems.push({ pointId: point.id, code: made.code });
    return "code" in made ? point : made;
  });
  if (problems.length > 0) return { ok: false, problems };
  const { id: _id, range: _range, ...kept } = base;
  const findings = base.findings.filter(
    ({ params }) => params["point"] === undefined && typeof params["marks"] !== "number",
  );
  const stays = { ...kept, findings };
  return {
    ok: true,
    report: {
      ...stays,
      ...overriddenTotals({ rubric, base: stays, points, remaining: 0, markStep }),
      points,
      engine: SELF_MARK_ENGINE,
    },
  };
}

function pointOf(
  answer: string,
  { id, max }: ReportPoint,
  award: SelfAward | undefined,
  step: number,
): ReportPoint | { code: AwardProblem["code"] } {
  const awarded = award?.awarded ?? 0;
  const wrong = markProblem(awarded, max, 0, step);
  if (wrong !== null) return { code: wrong };
  const evidence = awarded > 0 ? evidenceAt(answer, award?.places ?? []) : [];
  if (evidence === null) return { code: "not-in-answer" };
  if (awarded > 0 && evidence.length === 0) return { code: "no-evidence" };
  const status = awarded >= max && max > 0 ? "hit" : awarded > 0 ? "partial" : "missed";
  const reason = status !== "hit" && award?.reason ? { reason: award.reason } : {};
  return { id, awarded, max, status, evidence, ...reason };
}
