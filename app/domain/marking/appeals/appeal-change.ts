import type { Report } from "@content/contract/report";
import { NEAR } from "../award-rules";

type Change = {
  /** The marks that were appealed against, and those that came of it. */
  before: Report;
  after: Report;
  /** Null: the whole answer. */
  pointId: string | null;
};

/** What an appeal did to what it was about: a point's award, or the share of the whole. Null where a report lacks the point. */
export function appealChange({ before, after, pointId }: Change): { before: number; after: number } | null {
  if (pointId === null) return { before: before.share, after: after.share };
  const [had, has] = [before, after].map(({ points }) => points.find(({ id }) => id === pointId)?.awarded);
  return had === undefined || has === undefined ? null : { before: had, after: has };
}

/**
 * Whether new marks are 改分 at all: what was asked about has another number than before. The same marks again are 维持原分, which
 * has an answer of its own.
 */
export function changesMarks(change: Change): boolean {
  const told = appealChange(change);
  return told === null || Math.abs(told.after - told.before) >= NEAR;
}
