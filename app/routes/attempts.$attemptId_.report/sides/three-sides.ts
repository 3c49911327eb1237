import { toMarks } from "@content/contract/marks";
import { awardsBetween } from "~/domain/marking/comparing/awards-between";
import { countingAssessment, newestOf } from "~/domain/marking/overridden/counting-assessment";
import { deductedMarks } from "~/domain/marking/overridden/report-parts";
import { isSelfMark, standingClaim, standingSelf } from "~/domain/marking/self/self-marks";
import type { MarkedAttempt } from "~/services/marking/marked-attempt.server";

type Assessment = MarkedAttempt["assessments"][number];

/**
 * The assessment of a text that counts for it, and the newest of each side: the engine's, the writer's own marks (or what
 * their claims come to), and the tutor's. `isCounting`: the text's marks are the attempt's.
 */
export function threeSides(assessments: readonly Assessment[], isCounting: boolean) {
  const counting = countingAssessment(assessments);
  const engine = newestOf(assessments, "engine");
  const self = standingSelf(assessments);
  const claim = standingClaim(assessments);
  const tutor = newestOf(assessments, "tutor");
  return {
    counting,
    tutor,
    sides: [engine, self, tutor]
      .filter((side) => side !== null)
      .map((side) => sideOf(side, isCounting && side.id === counting?.id)),
    claims:
      engine && claim
        ? awardsBetween(engine.report, claim.report).map(({ pointId }) => ({
            pointId,
            words: wordsAt(claim, engine, pointId),
          }))
        : [],
  };
}

function sideOf(assessment: Assessment, counts: boolean) {
  const { source, createdAt, note, report, marksHundredths, maxHundredths, share } = assessment;
  return {
    source,
    at: createdAt,
    note,
    counts,
    selfMarked: isSelfMark(assessment),
    reasons: report.points.flatMap(({ reason }, index) => (reason ? [{ no: index + 1, reason }] : [])),
    score: { marksHundredths, maxHundredths, share },
    /** What length and form cost: by so much the total is less than its points. */
    deducted: deductedMarks(report),
    marks: marksHundredths === null ? null : toMarks(marksHundredths),
    awards: Object.fromEntries(report.points.map(({ id, awarded }) => [id, awarded])),
  };
}

/** The words a claim adds to what the engine found for a point. */
function wordsAt(self: Assessment, engine: Assessment, pointId: string): string {
  const known = engine.report.points.find(({ id }) => id === pointId)?.evidence ?? [];
  const claimed = self.report.points.find(({ id }) => id === pointId)?.evidence ?? [];
  return claimed
    .filter(({ start, end }) => !known.some((one) => one.start === start && one.end === end))
    .map(({ text }) => text)
    .join("……");
}
