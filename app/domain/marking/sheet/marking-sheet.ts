import type { Report } from "@content/contract/report";
import type { Rubric } from "@content/contract/rubric";
import type { MarkingProfile } from "../../profiles/marking-profile";
import { SHARE_STEP } from "../award-rules";
import { awardsBetween } from "../comparing/awards-between";
import { newestOf, type RankedAssessment } from "../overridden/counting-assessment";
import { remainingMarks } from "../remaining-marks";
import { deductedMarks } from "../overridden/report-parts";
import { newestClaim } from "../self/self-marks";

type Assessed = RankedAssessment & {
  engine: string;
  rubricHash: string;
  report: Report;
  erasedAt: number | null;
  marksHundredths: number | null;
  maxHundredths: number | null;
  share: number;
};

type Sheet<One extends Assessed> = {
  /** Canonical. */
  answer: string;
  /** Of this text. */
  assessments: readonly One[];
  engine: { assessment: Assessed; rubric: Rubric; profile: MarkingProfile };
  /** The handed-in photos themselves: their first marks change none and need no reason. */
  onPaper: boolean;
  /** The marks that the form goes on from, where they are not simply the newest of a tutor. */
  tutorMarks?: One | null;
};

/** What a marking form is made of: the engine's report, and over it what a tutor gave before. */
export function markingSheet<One extends Assessed>({ answer, assessments, engine, onPaper, tutorMarks }: Sheet<One>) {
  const { assessment, rubric, profile } = engine;
  const base = assessment.report;
  const last = tutorMarks === undefined ? newestOf(assessments, "tutor") : tutorMarks;
  const tutor = last?.rubricHash === assessment.rubricHash ? last.report : null;
  const claim = newestClaim(assessments);
  const self = claim?.rubricHash === assessment.rubricHash ? claim.report : null;
  const given = new Map(awardsBetween(base, tutor ?? base).map((award) => [award.pointId, award]));
  const claimed = new Map(awardsBetween(base, self ?? base).map((award) => [award.pointId, award]));
  const labels = new Map(rubric.points.map(({ id, label }) => [id, label]));
  const textAt = ({ start, end }: { start: number; end: number }) => ({ start, end, text: answer.slice(start, end) });
  const inMarks = base.marks !== null;
  const rest = remainingMarks(rubric, tutor ?? base);
  const engineRest = remainingMarks(rubric, base);
  return {
    basis: assessment.id,
    erased: assessment.erasedAt !== null,
    inMarks,
    step: inMarks ? profile.markStep.value : SHARE_STEP,
    range: rangeOfRest(base, engineRest?.given ?? 0),
    deducted: rubric.mode === "band" ? 0 : deductedMarks(base),
    after: last?.id ?? "",
    /** The first marks of a paper change none: they need no reason. */
    firstMarks: onPaper && last === null,
    score: scoreOf(assessment),
    points: base.points.map((point, index) => ({
      id: point.id,
      no: index + 1,
      label: labels.get(point.id) ?? point.id,
      max: point.max,
      status: point.status,
      engine: point.awarded,
      evidence: point.evidence,
      self: claimed.has(point.id) ? (claimed.get(point.id)?.awarded ?? null) : null,
      claims: (claimed.get(point.id)?.places ?? []).map(textAt),
      awarded: given.get(point.id)?.awarded ?? point.awarded,
      places: (given.get(point.id)?.places ?? []).map(textAt),
    })),
    rest: rest && engineRest && { ...rest, engine: engineRest.given },
  };
}

/** What a score is shown by: hundredths, or the share where the question sets no marks. */
export function scoreOf(assessment: Pick<Assessed, "marksHundredths" | "maxHundredths" | "share">) {
  const { marksHundredths, maxHundredths, share } = assessment;
  return { marksHundredths, maxHundredths, share };
}

/** The engine's range is of the total; beside the field it is of what the field holds. */
function rangeOfRest({ range, marks }: Report, given: number) {
  if (!range || marks === null) return null;
  const besides = marks - given;
  return { low: Math.max(0, range.low - besides), high: Math.max(0, range.high - besides) };
}

export type MarkingSheet = ReturnType<typeof markingSheet>;
export type MarkingPoint = MarkingSheet["points"][number];
