import type { Family } from "@content/contract/family";
import type { GenreId } from "@content/contract/genre";
import type { MISS_REASONS } from "@content/contract/report";

/** 失分原因. */
export type MissReason = (typeof MISS_REASONS)[number];

/** A key point of a handed-in answer that did not earn all it could: why, and the share (0..1) of the answer's marks it lost. */
export type Miss = { pointId: string; reason: MissReason; lost: number };

/**
 * A handed-in answer whose points its writer may see, with what it lost. Whoever makes one has asked `visibleParts`: nothing in
 * this folder sees any other.
 */
export type Practised = {
  attemptId: string;
  questionId: string;
  family: Family;
  genre: GenreId | null;
  sealedAt: number;
  /** Of the full marks, 0..1. */
  share: number;
  misses: Miss[];
};

/** A question that may be practised, and what can be lost on it. */
export type Practisable = { questionId: string; family: Family; genre: GenreId | null; reasons: readonly MissReason[] };

type Counted = { status: "hit" | "partial" | "missed"; reason?: MissReason | null; awarded: number; max: number };

/** The misses among a report's points; a point without a stated reason counts as not written about. */
export function missesOf(points: readonly (Counted & { pointId: string })[]): Miss[] {
  const full = points.reduce((sum, { max }) => sum + max, 0);
  return points
    .filter(({ status, awarded, max }) => status !== "hit" && awarded < max)
    .map(({ pointId, reason, awarded, max }) => ({
      pointId,
      reason: reason ?? "absent",
      lost: (max - awarded) / full,
    }));
}

/** The reason that lost most of these, of equals the first; null where nothing was lost. */
export function worstReason(misses: readonly Miss[]): MissReason | null {
  const lost = new Map<MissReason, number>();
  for (const miss of misses) lost.set(miss.reason, (lost.get(miss.reason) ?? 0) + miss.lost);
  return [...lost].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
