import type { Report } from "@content/contract/report";
import { SHARE_STEP } from "~/domain/marking/award-rules";
import { awardsBetween } from "~/domain/marking/comparing/awards-between";
import { remainingMarks } from "~/domain/marking/remaining-marks";
import type { MarkedAttempt } from "~/services/marking/marked-attempt.server";

/** What a form for marks is made of: the engine's report, filled in with another where one is to begin from. */
export type MarkSheet = NonNullable<ReturnType<typeof markSheet>>;

/** Null where the question has no rubric or the answer was erased. `from`: marks of the same answer that the form begins with. */
export function markSheet({ answer, engine, paper }: MarkedAttempt, from: Report | null = null) {
  if (!engine || engine.assessment.erasedAt !== null) return null;
  const { assessment, rubric, profile } = engine;
  const base = assessment.report;
  const begun = from?.rubricHash === base.rubricHash ? from : base;
  const given = new Map(awardsBetween(base, begun).map((award) => [award.pointId, award]));
  const labels = new Map(rubric.points.map(({ id, label }) => [id, label]));
  const inMarks = base.marks !== null;
  return {
    basis: assessment.id,
    answer,
    /** Photos take the place of words: evidence is what is marked on them. */
    onPaper: paper !== null,
    inMarks,
    step: inMarks ? profile.markStep.value : SHARE_STEP,
    points: base.points.map((point, index) => ({
      id: point.id,
      no: index + 1,
      label: labels.get(point.id) ?? point.id,
      max: point.max,
      engine: point.awarded,
      status: point.status,
      evidence: point.evidence,
      awarded: given.get(point.id)?.awarded ?? point.awarded,
      places: [...(given.get(point.id)?.places ?? [])].map(({ start, end }) => ({
        start,
        end,
        text: answer.slice(start, end),
      })),
    })),
    rest: remainingMarks(rubric, begun),
  };
}
