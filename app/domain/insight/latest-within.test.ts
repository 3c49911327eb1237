import fc from "fast-check";
import { expect, it } from "vitest";
import { latestWithin } from "./latest-within";

const sizes = fc.array(fc.record({ size: fc.integer({ min: 0, max: 30 }) }));

it("pages hold everything in order, none more than it may unless one alone is larger", () => {
  fc.assert(
    fc.property(sizes, (list) => {
      const pages = latestWithin(list, { most: 40, many: 3 });
      expect(pages.flat()).toEqual(list);
      for (const page of pages) {
        expect(page.length).toBeLessThanOrEqual(3);
        expect(page.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(40);
      }
    }),
  );
  expect(latestWithin([{ size: 99 }, { size: 1 }], { most: 40, many: 3 })).toHaveLength(2);
});
