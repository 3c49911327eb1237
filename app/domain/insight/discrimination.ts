import { pearson } from "../agreement/correlation";

/** One candidate: their share of the item (0..1), and what they earned in all else. */
export type ItemResult = { item: number; rest: number };

/** With fewer answers a group at either end is two or three people; no figure is given (our choice). */
export const LEAST_ANSWERS = 10;
/** The part of the class at either end that tells most where totals are normal (Kelley 1939). */
const GROUP = 0.27;

/**
 * 区分度: `index` is the mean share of the item in the upper 27 % less that in the lower 27 % (Kelley, J. Educ. Psychol. 30, 1939,
 * 17–24); `correlation` is the item's with the rest (Henrysson, Psychometrika 28, 1963, 211–218). Both rank candidates by what
 * they earned without the item, so that it is not compared with itself. −1..1; the correlation is null where either does not vary.
 */
export type Discrimination = { n: number; index: number; correlation: number | null };

/** The discrimination of one item; null below `LEAST_ANSWERS`. The order of the candidates changes nothing. */
export function discriminationOf(results: readonly ItemResult[]): Discrimination | null {
  const n = results.length;
  if (n < LEAST_ANSWERS) return null;
  const upwards = [...results].sort((a, b) => a.rest - b.rest);
  const size = GROUP * n;
  const correlation = pearson(
    results.map(({ item }) => item),
    results.map(({ rest }) => rest),
  );
  return {
    n,
    index: groupMean([...upwards].reverse(), size) - groupMean(upwards, size),
    correlation: correlation === null ? null : Math.min(1, Math.max(-1, correlation)),
  };
}

/** The mean of the first `size` results; those with the same rest at the edge count in equal parts, whatever their order. */
function groupMean(ordered: readonly ItemResult[], size: number): number {
  let sum = 0;
  let room = size;
  for (let from = 0; from < ordered.length && room > 0;) {
    let to = from + 1;
    while (to < ordered.length && ordered[to]?.rest === ordered[from]?.rest) to += 1;
    const tied = ordered.slice(from, to);
    const taken = Math.min(room, tied.length);
    sum += (tied.reduce((all, { item }) => all + item, 0) / tied.length) * taken;
    room -= taken;
    from = to;
  }
  return sum / size;
}
