import type { ReportPoint } from "@content/contract/report";

/** One key point with what it earned by one report and by another: marks, or shares where the rubric sets none. */
export type PointDifference = { id: string; before: number; after: number };

/** The key points whose awards differ between two reports of one answer, in the order of the later one (invariant 7). */
export function pointDifferences(
  before: readonly Pick<ReportPoint, "id" | "awarded">[],
  after: readonly Pick<ReportPoint, "id" | "awarded">[],
): PointDifference[] {
  const earlier = new Map(before.map(({ id, awarded }) => [id, awarded]));
  return after.flatMap(({ id, awarded }) => {
    const was = earlier.get(id) ?? 0;
    return was === awarded ? [] : [{ id, before: was, after: awarded }];
  });
}
