import type { ReportPoint } from "@content/contract/report";

/** A key point as one answer earned it: marks, or shares of the whole where the rubric sets none. */
export type EarnedPoint = { pointId: string; status: ReportPoint["status"]; awarded: number; max: number };

/** A key point in two answers to one question; null where that answer was not marked by it. `gained` is a share of the point. */
export type PointChange = {
  pointId: string;
  before: EarnedPoint | null;
  after: EarnedPoint | null;
  gained: number | null;
};

/** Two answers side by side per key point: in the later one's order, then what only the earlier one was marked by. */
export function pointChanges(before: readonly EarnedPoint[], after: readonly EarnedPoint[]): PointChange[] {
  const earlier = new Map(before.map((point) => [point.pointId, point]));
  const later = new Set(after.map(({ pointId }) => pointId));
  return [
    ...after.map((point) => {
      const was = earlier.get(point.pointId) ?? null;
      return { pointId: point.pointId, before: was, after: point, gained: was && shareOf(point) - shareOf(was) };
    }),
    ...before
      .filter(({ pointId }) => !later.has(pointId))
      .map((point) => ({ pointId: point.pointId, before: point, after: null, gained: null })),
  ];
}

function shareOf({ awarded, max }: EarnedPoint): number {
  return max > 0 ? awarded / max : 0;
}
