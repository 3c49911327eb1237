/** Pearson's correlation of two equally long lists; null where either does not vary. */
export function pearson(a: readonly number[], b: readonly number[]): number | null {
  const n = a.length;
  if (n < 2) return null;
  const meanA = mean(a);
  const meanB = mean(b);
  let product = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < n; i += 1) {
    const da = (a[i] ?? 0) - meanA;
    const db = (b[i] ?? 0) - meanB;
    product += da * db;
    squaresA += da * da;
    squaresB += db * db;
  }
  return squaresA < EPSILON || squaresB < EPSILON ? null : product / Math.sqrt(squaresA * squaresB);
}

/** Spearman's rank correlation, ties sharing their mean rank; null where either list does not vary. */
export function spearman(a: readonly number[], b: readonly number[]): number | null {
  return pearson(ranks(a), ranks(b));
}

/** The arithmetic mean; 0 for an empty list. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Below it a sum of squares is rounding noise of equal values. */
const EPSILON = 1e-12;

function ranks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((x, y) => x.value - y.value || x.index - y.index);
  const result = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && order[to]?.value === order[from]?.value) to += 1;
    for (let at = from; at < to; at += 1) result[order[at]?.index ?? 0] = (from + to - 1) / 2 + 1;
    from = to;
  }
  return result;
}
