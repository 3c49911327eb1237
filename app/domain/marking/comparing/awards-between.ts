import type { Report } from "@content/contract/report";
import type { PointAward } from "../overridden/overridden-report";

/**
 * The awards by which `later` differs from `earlier`, both of one answer: given to `overriddenReport` with `earlier` they
 * make `later` again. Points that are the same in both are left out.
 */
export function awardsBetween(earlier: Report, later: Report): PointAward[] {
  const before = new Map(earlier.points.map((point) => [point.id, point]));
  return later.points.flatMap(({ id, awarded, evidence, regions = [] }) => {
    const known = before.get(id);
    if (!known) return [];
    const places = evidence
      .filter(({ start, end }) => !known.evidence.some((one) => one.start === start && one.end === end))
      .map(({ start, end }) => ({ start, end }));
    const moved = JSON.stringify(regions) !== JSON.stringify(known.regions ?? []);
    if (awarded === known.awarded && places.length === 0 && !moved) return [];
    return [{ pointId: id, awarded, places, ...(moved ? { regions } : {}) }];
  });
}
