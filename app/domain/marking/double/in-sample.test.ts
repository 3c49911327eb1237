import fc from "fast-check";
import { expect, it } from "vitest";
import { isInSample } from "./in-sample";

const IDS = Array.from({ length: 4000 }, (_, at) => `attempt-${at}`);

it.each([5, 20, 50])("about %i in a hundred answers are in the sample", (percent) => {
  const share = (IDS.filter((id) => isInSample(id, percent)).length / IDS.length) * 100;
  expect(Math.abs(share - percent)).toBeLessThan(3);
});

it("nobody is in a sample of none, everybody in one of all, and a larger one holds the smaller", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat({ max: 100 }), fc.nat({ max: 100 }), (id, one, other) => {
      expect(isInSample(id, 0)).toBe(false);
      expect(isInSample(id, 100)).toBe(true);
      if (isInSample(id, Math.min(one, other))) expect(isInSample(id, Math.max(one, other))).toBe(true);
    }),
  );
});
