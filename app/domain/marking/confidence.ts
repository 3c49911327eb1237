import type { Report } from "@content/contract/report";

/** What the confidence in an engine's marks is made of; `step` is the profile's, in marks. */
export type ConfidenceInput = {
  report: Pick<Report, "marks" | "maxMarks" | "share" | "points" | "findings" | "flags" | "range">;
  /** UTF-16 units of sentences that no evidence touches, and of the whole answer. */
  unmatched: number;
  length: number;
  step: number;
};

/** Marks that rest on a band estimate are a person's to give: never above this. */
const ESTIMATED = 0.4;
/** Each flag says that something about the answer or its rubric could not be judged. */
const PER_FLAG = 0.7;
/** A point whose words were nearly there is the usual place where markers and the engine part. */
const PER_NEAR_MISS = 0.85;
/** Half a point is more often disputed than a whole one or none. */
const PER_PARTIAL = 0.93;
/** An answer with nothing credited in it loses this share; one credited throughout none of it. */
const UNMATCHED = 0.5;
/** The total lies so close to where it would be rounded the other way, as a share of the step. */
const NEAR_A_STEP = 0.1;
const PER_NEAR_STEP = 0.95;

/**
 * How far an engine's marks may be accepted unread, 0..1: an ordering for the queue, no probability. It starts at 1 and is
 * multiplied by a factor for each thing that makes a marker look twice: flags, near misses, partly earned points, text that
 * earned nothing, and a total on the edge of a step. An estimate by bands stays below 0.4, an answer without words is 1.
 */
export function confidenceOf({ report, unmatched, length, step }: ConfidenceInput): number {
  if (length === 0) return 1;
  const { points, findings, flags } = report;
  const count = (code: string) => findings.filter((finding) => finding.code === code).length;
  const partial = points.filter(({ status }) => status === "partial").length;
  let confidence = PER_FLAG ** flags.length * PER_NEAR_MISS ** count("near-miss") * PER_PARTIAL ** partial;
  confidence *= 1 - UNMATCHED * Math.min(1, unmatched / length);
  if (isNearStep(report, step)) confidence *= PER_NEAR_STEP;
  const estimated = report.range !== undefined || flags.includes("band-unconfirmed") || points.length === 0;
  return estimated ? Math.min(ESTIMATED, confidence) : confidence;
}

/** Whether a hair more or less would have been rounded to other marks. */
function isNearStep({ marks, maxMarks, share }: ConfidenceInput["report"], step: number): boolean {
  if (marks === null || maxMarks === null || step <= 0) return false;
  const steps = (share * maxMarks) / step;
  return Math.abs(steps - Math.floor(steps) - 0.5) < NEAR_A_STEP;
}

/** Thresholds that a batch may be accepted above, the strictest first. */
export const CONFIDENCE_THRESHOLDS = [0.95, 0.9, 0.8, 0.7, 0.6] as const;

/** Below this an answer is called doubtful in the queue. */
export const DOUBTFUL_BELOW = 0.7;

/** How many of these a threshold accepts. */
export function acceptedAbove(confidences: readonly number[], threshold: number): number {
  return confidences.filter((confidence) => confidence >= threshold).length;
}
