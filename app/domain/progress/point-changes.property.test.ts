import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pointChanges, type EarnedPoint } from "./point-changes";

const point = fc.record({
  pointId: fc.constantFrom("a", "b", "c", "d", "e"),
  status: fc.constantFrom("hit" as const, "partial" as const, "missed" as const),
  awarded: fc.integer({ min: 0, max: 4 }),
  max: fc.integer({ min: 4, max: 8 }),
});
const points = fc.uniqueArray(point, { selector: ({ pointId }) => pointId });

describe("two answers side by side", () => {
  it("hold every point of either answer once, as it was earned", () => {
    fc.assert(
      fc.property(points, points, (before, after) => {
        const rows = pointChanges(before, after);
        expect(rows.flatMap((row) => row.after ?? [])).toEqual(after);
        expect(new Set(rows.flatMap((row) => row.before ?? []))).toEqual(new Set(before));
        expect(new Set(rows.map(({ pointId }) => pointId)).size).toBe(rows.length);
      }),
    );
  });

  it("gain what the other way round is lost, and nothing is gained where one was not marked by the point", () => {
    fc.assert(
      fc.property(points, points, (before, after) => {
        const back = new Map(pointChanges(after, before).map((row) => [row.pointId, row.gained]));
        for (const { pointId, gained, ...row } of pointChanges(before, after)) {
          expect(gained === null).toBe(row.before === null || row.after === null);
          expect(gained === null ? 0 : gained + (back.get(pointId) ?? 0)).toBeCloseTo(0);
        }
      }),
    );
  });

  it("measure a gain in shares of the point, whatever its marks were", () => {
    const half: EarnedPoint = { pointId: "p", status: "partial", awarded: 1, max: 2 };
    const whole: EarnedPoint = { pointId: "p", status: "hit", awarded: 5, max: 5 };
    expect(pointChanges([half], [whole])).toEqual([{ pointId: "p", before: half, after: whole, gained: 0.5 }]);
  });
});
