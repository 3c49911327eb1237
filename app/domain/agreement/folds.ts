import { mean } from "./correlation";

/**
 * Deals groups (here questions) into `count` folds of equal size, one more at most, in an order drawn from `random`: every group
 * stands in one fold. Fewer groups than folds leave folds empty.
 */
export function dealFolds<T>(groups: readonly T[], count: number, random: () => number): T[][] {
  const drawn = [...groups];
  for (let at = drawn.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [drawn[at], drawn[other]] = [drawn[other] as T, drawn[at] as T];
  }
  return Array.from({ length: count }, (_, fold) => drawn.filter((_group, at) => at % count === fold));
}

/** One figure over the folds: its value in each (null where a fold says nothing), their mean and their standard deviation. */
export type FoldedFigure = { folds: (number | null)[]; mean: number | null; deviation: number | null };

/** Mean and standard deviation (of a sample, n − 1) over the folds that gave a value; null without enough of them. */
export function overFolds(folds: readonly (number | null)[]): FoldedFigure {
  const values = folds.filter((value) => value !== null);
  const middle = values.length === 0 ? null : mean(values);
  const squares = values.map((value) => (value - (middle ?? 0)) ** 2);
  const deviation = values.length < 2 ? null : Math.sqrt((mean(squares) * values.length) / (values.length - 1));
  return { folds: [...folds], mean: middle, deviation };
}
