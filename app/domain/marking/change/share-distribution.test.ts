import fc from "fast-check";
import { expect, it } from "vitest";
import { shareDistribution } from "./share-distribution";

const score = (share: number) => ({ share, marksHundredths: null, maxHundredths: null });
const moved = (before: number, after: number) => ({ before: score(before), after: score(after) });

it("puts nothing into the lowest tenth, full marks into the highest, and an edge into the upper one", () => {
  const bins = shareDistribution([moved(0, 1), moved(0.3, 0.7), moved(3 * 0.1, 0.69)]);
  expect(bins.map(({ before }) => before)).toEqual([1, 0, 0, 2, 0, 0, 0, 0, 0, 0]);
  expect(bins.map(({ after }) => after)).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 0, 1]);
});

it("counts every answer once on either side", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(share, share)), (pairs) => {
      const bins = shareDistribution(pairs.map(([before, after]) => moved(before, after)));
      expect(bins.reduce((sum, bin) => sum + bin.before, 0)).toBe(pairs.length);
      expect(bins.reduce((sum, bin) => sum + bin.after, 0)).toBe(pairs.length);
    }),
  );
});
