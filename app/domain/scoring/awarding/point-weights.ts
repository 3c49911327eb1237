import { toHundredths } from "@content/contract/marks";
import type { Rubric } from "@content/contract/rubric";

/**
 * What the points of a rubric are worth. `max[i]` is in hundredths of a mark when `total` is known, else a share of an
 * equally weighted point (1). `total` is the full marks in hundredths or null where they are unset; `payable` is what the
 * counted points can pay at most, in the unit of `max`.
 */
export type PointWeights = { max: number[]; total: number | null; payable: number; counted: number };

/**
 * Marks per point. Unset points share what the rubric's total leaves equally; with neither total nor point marks
 * everything stays a share. A total that is left out is the sum of the points where every one has marks: stated by the
 * tutor, not invented. Points may sum to less than the total (the rest is the tutor's) or to more (capped).
 */
export function pointWeights(rubric: Rubric): PointWeights {
  const counted = Math.min(rubric.bestOf ?? rubric.points.length, rubric.points.length);
  const own = rubric.points.map((point) => (point.marks === null ? null : toHundredths(point.marks)));
  const stated = own.filter((marks) => marks !== null);
  const total = rubric.marks === null ? null : toHundredths(rubric.marks);
  if (stated.length === own.length && own.length > 0) {
    const payable = bestSum(stated, counted);
    return {
      max: stated,
      total: total ?? payable,
      payable: total === null ? payable : Math.min(payable, total),
      counted,
    };
  }
  if (total === null || own.length === 0) return { max: own.map(() => 1), total, payable: counted, counted };
  const sum = stated.reduce((left, marks) => left + marks, 0);
  const unset = Math.max(1, counted - stated.length);
  // When the set points leave nothing, the unset ones weigh like an average one: they stay alternatives.
  const each = sum < total ? (total - sum) / unset : stated.length === 0 ? 0 : sum / stated.length;
  const max = own.map((marks) => marks ?? each);
  return { max, total, payable: Math.min(total, bestSum(max, counted)), counted };
}

/** The sum of the `count` largest values. */
export function bestSum(values: readonly number[], count: number): number {
  const best = [...values].sort((a, b) => b - a).slice(0, count);
  return best.reduce((sum, value) => sum + value, 0);
}
