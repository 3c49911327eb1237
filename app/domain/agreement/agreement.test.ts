import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreement, isMeasurable } from "./agreement";
import { bootstrapIntervals } from "./bootstrap";
import { pearson, spearman } from "./correlation";
import { quadraticKappa, tenths } from "./kappa";
import { seededRandom } from "./seeded-random";

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 40 });

describe("quadratic kappa", () => {
  test("agrees with the table worked by hand: 12 pairs that differ by 7 in all", () => {
    const a = [1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3];
    const b = [1, 1, 2, 2, 2, 3, 2, 3, 3, 2, 3, 1];
    const expected = a.reduce((sum, x) => sum + b.reduce((inner, y) => inner + (x - y) ** 2, 0), 0) / 12;
    const observed = a.reduce((sum, x, at) => sum + (x - (b[at] ?? 0)) ** 2, 0);
    expect(observed).toBe(7);
    expect(quadraticKappa(a, b)).toBeCloseTo(1 - 7 / expected, 12);
  });

  test("is 1 for equal lists, below 0 for reversed ones, and unknown where nothing varies", () => {
    expect(quadraticKappa([0, 5, 10], [0, 5, 10])).toBe(1);
    expect(quadraticKappa([0, 5, 10], [10, 5, 0])).toBeLessThan(0);
    expect(quadraticKappa([4, 4], [4, 4])).toBeNull();
    expect(quadraticKappa([], [])).toBeNull();
  });

  test("lies between -1 and 1 and does not care which list comes first", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 })), { minLength: 1 }),
        (pairs) => {
          const a = pairs.map(([x]) => x);
          const b = pairs.map(([, y]) => y);
          const kappa = quadraticKappa(a, b);
          expect(kappa).toEqual(quadraticKappa(b, a));
          if (kappa !== null) {
            expect(kappa).toBeLessThanOrEqual(1);
            expect(kappa).toBeGreaterThanOrEqual(-1);
          }
        },
      ),
    );
  });
});

describe("correlation", () => {
  test("is 1 along a line, -1 against it and unknown for a constant", () => {
    expect(pearson([0, 1, 2], [10, 20, 30])).toBeCloseTo(1);
    expect(pearson([0, 1, 2], [3, 2, 1])).toBeCloseTo(-1);
    expect(pearson([0, 1, 2], [1, 1, 1])).toBeNull();
  });

  test("of ranks sees any rising order as perfect, ties sharing their rank", () => {
    expect(spearman([1, 2, 3, 4], [1, 10, 100, 1000])).toBeCloseTo(1);
    expect(spearman([1, 2, 2, 3], [5, 6, 6, 9])).toBeCloseTo(1);
  });

  test("stays between -1 and 1", () => {
    fc.assert(
      fc.property(shares, shares, (a, b) => {
        const n = Math.min(a.length, b.length);
        const value = pearson(a.slice(0, n), b.slice(0, n));
        if (value !== null) expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe("agreement", () => {
  const perfect = [0, 0.3, 0.5, 1].map((share) => ({ human: share, engine: share }));

  test("is complete for an engine that marks as people do", () => {
    expect(agreement([{ question: "1", marks: perfect }])).toMatchObject({
      withinPearson: expect.closeTo(1) as number,
      kappa: 1,
      exact: 1,
      adjacent: 1,
      bias: 0,
      midBand: 1,
    });
  });

  test("counts an engine that never varies as no correlation, not as a question left out", () => {
    const flat = perfect.map(({ human }) => ({ human, engine: 0.5 }));
    expect(agreement([{ question: "1", marks: flat }]).withinPearson).toBe(0);
  });

  test("leaves out of the means what has fewer than four answers or one human mark, and pools it all the same", () => {
    const few = { question: "2", marks: [{ human: 1, engine: 0 }] };
    expect(isMeasurable(few)).toBe(false);
    expect(isMeasurable({ question: "3", marks: perfect.map(({ engine }) => ({ human: 1, engine })) })).toBe(false);
    const both = agreement([{ question: "1", marks: perfect }, few]);
    expect(both.withinPearson).toBeCloseTo(1);
    expect(both.exact).toBeCloseTo(4 / 5);
    expect(both.bias).toBeCloseTo(-1 / 5);
  });

  test("says nothing of no answers", () => {
    expect(Object.values(agreement([])).every((value) => value === null)).toBe(true);
  });

  test("rounds shares to tenths, halves up", () => {
    expect([0, 0.04, 0.05, 0.449, 0.45, 1].map(tenths)).toEqual([0, 0, 1, 4, 5, 10]);
  });
});

describe("bootstrap interval", () => {
  test("is the same for the same seed and holds the mean of an even list", () => {
    const values = Array.from({ length: 50 }, (_, at) => at);
    const mean = (sample: readonly number[]) => ({
      mean: sample.reduce((sum, value) => sum + value, 0) / sample.length,
    });
    const run = () => bootstrapIntervals(values, ["mean"], mean, { random: seededRandom(7), rounds: 400 }).mean;
    expect(run()).toEqual(run());
    expect(run().low ?? 99).toBeLessThan(24.5);
    expect(run().high ?? 0).toBeGreaterThan(24.5);
  });

  test("has no ends where most resamples say nothing", () => {
    const none = () => ({ mean: null });
    const { mean } = bootstrapIntervals([1], ["mean"], none, { random: seededRandom(1), rounds: 10 });
    expect(mean).toEqual({ low: null, high: null });
  });
});
