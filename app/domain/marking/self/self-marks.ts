import { newestOf, type RankedAssessment } from "../overridden/counting-assessment";

/**
 * Two things come from an answer's writer, and neither counts: a claim (认领得分) holds that some words make a point the
 * engine did not credit and is made over its report; a self-mark (自评) goes through every point without it. A self-mark
 * names in place of the scoring engine's version what made its totals.
 */
export const SELF_MARK_ENGINE = "self-mark-1";

type Written = RankedAssessment & { engine: string; rubricHash: string };

/** The newest self-mark, or null. */
export function newestSelfMark<Known extends Written>(assessments: readonly Known[]): Known | null {
  return newestOf(assessments.filter(isSelfMark), "self");
}

/** The newest claim, which carries every claim before it, or null. */
export function newestClaim<Known extends Written>(assessments: readonly Known[]): Known | null {
  return newestOf(
    assessments.filter((one) => !isSelfMark(one)),
    "self",
  );
}

/** The newest claim while it speaks: claims by an older rubric than the engine's newest are over with it. */
export function standingClaim<Known extends Written>(assessments: readonly Known[]): Known | null {
  return standing(newestClaim(assessments), assessments);
}

/** What stands as 自评 beside the engine's and the tutor's marks: the newest self-mark, else what the claims come to. */
export function standingSelf<Known extends Written>(assessments: readonly Known[]): Known | null {
  return standing(newestSelfMark(assessments), assessments) ?? standingClaim(assessments);
}

/** Whether the writer marked the whole answer, rather than claiming a point. */
export function isSelfMark({ source, engine }: Written): boolean {
  return source === "self" && engine === SELF_MARK_ENGINE;
}

function standing<Known extends Written>(one: Known | null, assessments: readonly Known[]): Known | null {
  return one !== null && one.rubricHash === newestOf(assessments, "engine")?.rubricHash ? one : null;
}
