/** How many bins a distribution of shares has: tenths, as scores are read in steps of ten in a hundred. */
export const BINS = 10;

/** Shares from `from` up to, but without, `to`; the last bin holds full marks too. */
export type Bin = { from: number; to: number; count: number };

/** 分数分布: how many of these shares (0..1) fall into each tenth. The counts add up to the number of shares. */
export function shareBins(shares: readonly number[]): Bin[] {
  const counts = new Array<number>(BINS).fill(0);
  for (const share of shares) {
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor(share * BINS + ROUNDING)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, index) => ({ from: index / BINS, to: (index + 1) / BINS, count }));
}

/** A share that is a whole tenth but for the last binary digit belongs to the tenth it names. */
const ROUNDING = 1e-9;

/** What describes a list of figures; of an empty one there is none. */
export type Spread = {
  n: number;
  mean: number;
  low: number;
  quarter: number;
  median: number;
  threeQuarters: number;
  high: number;
};

/** Mean, median and quartiles. Quantiles are interpolated linearly between neighbours (Hyndman & Fan 1996, type 7). */
export function spreadOf(values: readonly number[]): Spread | null {
  const n = values.length;
  if (n === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (n - 1);
    const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
    return below + (above - below) * (place - Math.floor(place));
  };
  return {
    n,
    mean: sorted.reduce((sum, value) => sum + value, 0) / n,
    low: at(0),
    quarter: at(0.25),
    median: at(0.5),
    threeQuarters: at(0.75),
    high: at(1),
  };
}
