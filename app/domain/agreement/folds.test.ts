import fc from "fast-check";
import { expect, test } from "vitest";
import { dealFolds, overFolds } from "./folds";
import { seededRandom } from "./seeded-random";

test("every question stands in exactly one fold, and folds differ by one question at most", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 2, max: 9 }), (questions, count) => {
      const groups = Array.from({ length: questions }, (_, at) => at);
      const folds = dealFolds(groups, count, seededRandom(3));
      expect(folds).toHaveLength(count);
      expect(folds.flat().sort((a, b) => a - b)).toEqual(groups);
      const sizes = folds.map((fold) => fold.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

test("the same seed deals the same folds, another seed others, and neither keeps the order of the file", () => {
  const groups = Array.from({ length: 40 }, (_, at) => at);
  const deal = (seed: number) => dealFolds(groups, 5, seededRandom(seed));
  expect(deal(1)).toEqual(deal(1));
  expect(deal(1)).not.toEqual(deal(2));
  expect(deal(1).flat()).not.toEqual(groups);
});

test("mean and standard deviation are those of the folds that say something", () => {
  expect(overFolds([0.5, 0.7, null, 0.9])).toEqual({
    folds: [0.5, 0.7, null, 0.9],
    mean: expect.closeTo(0.7) as number,
    deviation: expect.closeTo(0.2) as number,
  });
  expect(overFolds([0.4, null])).toMatchObject({ mean: 0.4, deviation: null });
  expect(overFolds([null])).toEqual({ folds: [null], mean: null, deviation: null });
});
