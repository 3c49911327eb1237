import { COUNTING_ORDER, type Admission } from "@content/contract/counting-order";

/** Who assessed: the scoring engine (机评), a tutor (师评), or the writer (自评). */
export type MarkedBy = "engine" | "tutor" | "self";

/** What decides between two assessments of one attempt. */
export type RankedAssessment = {
  id: string;
  source: MarkedBy;
  createdAt: number;
  /** Of the text it is of; null (or left out) for the sealed answer. */
  admission?: Admission | null;
  /** Of double marking: which mark it is; null (or left out) where answers are marked once. */
  round?: MarkRound | null;
};

/** 一评, 二评, 三评, what the rule makes of them, and the expert's decision. */
export type MarkRound = "first" | "second" | "third" | "final" | "expert";

/** A single mark of several never counts by itself (invariant 7): the rule's result does, or the expert's. */
export function isWaitingMark({ round }: Pick<RankedAssessment, "round">): boolean {
  return round === "first" || round === "second" || round === "third";
}

/** The newest assessment of one source, or null; of two made at the same moment the one with the greater id. */
export function newestOf<Known extends RankedAssessment>(
  assessments: readonly Known[],
  source: MarkedBy,
): Known | null {
  let newest: Known | null = null;
  for (const one of assessments) {
    if (one.source === source && !isWaitingMark(one) && (newest === null || isLater(one, newest))) newest = one;
  }
  return newest;
}

/** The assessment that counts by the order of `COUNTING_ORDER` (invariant 7); null where none may. */
export function countingAssessment<Known extends RankedAssessment>(assessments: readonly Known[]): Known | null {
  let first: Known | null = null;
  for (const one of assessments) {
    if (isWaitingMark(one)) continue;
    if (COUNTING_ORDER.some((source) => source === one.source) && (first === null || counts(one, first))) first = one;
  }
  return first;
}

/** Whether `one` counts before `other`. */
function counts(one: RankedAssessment, other: RankedAssessment): boolean {
  const [mine, theirs] = [keysOf(one), keysOf(other)];
  for (const [index, key] of mine.entries()) {
    const difference = key - (theirs[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return isLater(one, other);
}

function keysOf({ source, admission = null }: RankedAssessment): number[] {
  const rank = COUNTING_ORDER.length - COUNTING_ORDER.findIndex((name) => name === source);
  return [admission?.as === "late" ? admission.at : 0, rank, source === "engine" ? (admission?.at ?? 0) : 0];
}

function isLater(one: RankedAssessment, other: RankedAssessment): boolean {
  return one.createdAt === other.createdAt ? one.id > other.id : one.createdAt > other.createdAt;
}
