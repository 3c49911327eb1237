import { COUNTING_ORDER } from "@content/contract/counting-order";

/** Who assessed: the scoring engine (机评), a tutor (师评), or the writer's own claim (自评). */
export type MarkedBy = "engine" | "tutor" | "self";

/** What decides between two assessments of one answer. */
export type RankedAssessment = { id: string; source: MarkedBy; createdAt: number };

/** The newest assessment of one source, or null; of two made at the same moment the one with the greater id. */
export function newestOf<Known extends RankedAssessment>(
  assessments: readonly Known[],
  source: MarkedBy,
): Known | null {
  let newest: Known | null = null;
  for (const one of assessments) {
    if (one.source === source && (newest === null || isLater(one, newest))) newest = one;
  }
  return newest;
}

/** The assessment that counts (invariant 7): the tutor's newest, else the engine's newest, else none. */
export function countingAssessment<Known extends RankedAssessment>(assessments: readonly Known[]): Known | null {
  for (const source of COUNTING_ORDER) {
    const newest = newestOf(assessments, source);
    if (newest !== null) return newest;
  }
  return null;
}

function isLater(one: RankedAssessment, other: RankedAssessment): boolean {
  return one.createdAt === other.createdAt ? one.id > other.id : one.createdAt > other.createdAt;
}
