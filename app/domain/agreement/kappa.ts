/**
 * Cohen's kappa with quadratic weights of two lists of whole categories (Cohen 1968): 1 for full agreement, 0 for chance;
 * null where chance alone explains everything (both lists hold one and the same category).
 */
export function quadraticKappa(a: readonly number[], b: readonly number[]): number | null {
  const n = a.length;
  if (n === 0) return null;
  const countsA = histogram(a);
  const countsB = histogram(b);
  let observed = 0;
  for (let i = 0; i < n; i += 1) observed += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  let expected = 0;
  for (const [categoryA, inA] of countsA) {
    for (const [categoryB, inB] of countsB) expected += (categoryA - categoryB) ** 2 * inA * inB;
  }
  return expected === 0 ? null : 1 - (observed * n) / expected;
}

/** A share of full marks (0..1) as one of eleven categories: tenths, half rounded up. */
export function tenths(share: number): number {
  return Math.floor(share * 10 + 0.5 + 1e-9);
}

function histogram(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
