import { toMarks } from "@content/contract/marks";
import { awardsBetween } from "~/domain/marking/awards-between";
import { countingAssessment, newestOf } from "~/domain/marking/counting-assessment";
import { standingClaim } from "~/domain/marking/standing-claim";
import type { MarkedAttempt } from "~/services/marking/marked-attempt.server";

type Assessment = MarkedAttempt["assessments"][number];

/**
 * The assessment that counts, and the newest of each side: the engine's, what the writer claims over it, and the tutor's.
 */
export function threeSides(assessments: readonly Assessment[]) {
  const counting = countingAssessment(assessments);
  const engine = newestOf(assessments, "engine");
  const self = standingClaim(assessments);
  const tutor = newestOf(assessments, "tutor");
  return {
    counting,
    tutor,
    sides: [engine, self, tutor].filter((side) => side !== null).map((side) => sideOf(side, side.id === counting?.id)),
    claims:
      engine && self
        ? awardsBetween(engine.report, self.report).map(({ pointId }) => ({
            pointId,
            words: wordsAt(self, engine, pointId),
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
    score: { marksHundredths, maxHundredths, share },
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
