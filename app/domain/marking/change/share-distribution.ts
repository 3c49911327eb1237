import type { ImpactRow } from "./rubric-impact";

/** Tenths of full marks; the last holds full marks too. */
export const SHARE_BINS = 10;

/** How many answers lie in each tenth of full marks, from the lowest up, now and by the changed rubric. */
export function shareDistribution(rows: readonly Pick<ImpactRow, "before" | "after">[]) {
  const bins = Array.from({ length: SHARE_BINS }, () => ({ before: 0, after: 0 }));
  for (const row of rows) {
    for (const side of ["before", "after"] as const) {
      const bin = bins[binOf(row[side].share)];
      if (bin) bin[side] += 1;
    }
  }
  return bins;
}

/** A share that is a hair below a tenth by floating point (0.3 as 0.1 + 0.2 − …) belongs to that tenth. */
function binOf(share: number): number {
  return Math.min(SHARE_BINS - 1, Math.floor(share * SHARE_BINS + 1e-9));
}
