import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanDeviation, MIN_MARKED_ANSWERS, type MarkedTwice } from "./mean-deviation";

const score = fc.record({
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  marksHundredths: fc.integer({ min: 0, max: 4000 }),
});
const pair = fc.record({ engine: score, tutor: score });

describe("mean deviation from tutors' marks", () => {
  it("is not given below thirty answers", () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: MIN_MARKED_ANSWERS - 1 }), (pairs) => {
        expect(meanDeviation(pairs)).toBeNull();
      }),
    );
  });

  it("is never further in one direction than in all, and turns its sign with the two markers", () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: MIN_MARKED_ANSWERS, maxLength: 60 }), (pairs) => {
        const found = meanDeviation(pairs);
        const turned = meanDeviation(pairs.map(({ engine, tutor }) => ({ engine: tutor, tutor: engine })));
        expect(found?.answers).toBe(pairs.length);
        for (const unit of ["share", "marksHundredths"] as const) {
          expect(Math.abs(found?.[unit]?.signed ?? 9)).toBeLessThanOrEqual((found?.[unit]?.absolute ?? 0) + 1e-9);
          expect(turned?.[unit]?.signed).toBeCloseTo(-(found?.[unit]?.signed ?? 9), 9);
          expect(turned?.[unit]?.absolute).toBeCloseTo(found?.[unit]?.absolute ?? 9, 9);
        }
      }),
    );
  });

  it("tells direction and distance apart", () => {
    const one = (engine: number, tutor: number): MarkedTwice => ({
      engine: { share: engine / 1000, marksHundredths: engine },
      tutor: { share: tutor / 1000, marksHundredths: tutor },
    });
    const pairs = Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? one(700, 400) : one(400, 550)));
    expect(meanDeviation(pairs)?.marksHundredths).toEqual({ signed: 0, absolute: 200 });
  });

  it("gives no marks where one answer was marked without any", () => {
    const bare: MarkedTwice = {
      engine: { share: 0.5, marksHundredths: null },
      tutor: { share: 0.7, marksHundredths: 70 },
    };
    const found = meanDeviation(Array.from({ length: 30 }, () => bare));
    expect(found?.marksHundredths).toBeNull();
    expect(found?.share.signed).toBeCloseTo(-0.2, 9);
  });
});
