import { MISS_REASONS } from "@content/contract/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pointRates, type PointMark } from "./point-rates";

const mark = (pointId: string, awarded: number, changes: Partial<PointMark> = {}): PointMark => ({
  ...{ pointId, awarded, max: 2, reason: null },
  status: awarded === 2 ? "hit" : awarded > 0 ? "partial" : "missed",
  ...changes,
});

const marks = fc.array(
  fc
    .record({
      pointId: fc.constantFrom("p1", "p2", "p3"),
      status: fc.constantFrom("hit" as const, "partial" as const, "missed" as const),
      reason: fc.option(fc.constantFrom(...MISS_REASONS)),
      max: fc.integer({ min: 0, max: 10 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ part, ...row }): PointMark => ({ ...row, awarded: row.max * part })),
);

describe("how a class did with each key point", () => {
  it("counts hits, parts and misses, means what was earned, and names the reasons of what was not", () => {
    const rows = [
      mark("p2", 2, { reason: "absent" }),
      mark("p1", 1, { reason: "detail-only" }),
      mark("p1", 0, { reason: "absent" }),
      mark("p1", 0, { reason: "absent" }),
      mark("p1", 2),
    ];
    expect(pointRates(rows)).toEqual([
      { pointId: "p2", answers: 1, hit: 1, partial: 0, missed: 0, rate: 1, reasons: [] },
      {
        ...{ pointId: "p1", answers: 4, hit: 1, partial: 1, missed: 2, rate: 0.375 },
        reasons: [
          { reason: "absent", count: 2 },
          { reason: "detail-only", count: 1 },
        ],
      },
    ]);
  });

  it("a point that is worth nothing has no rate", () => {
    expect(pointRates([mark("p1", 0, { max: 0 })])).toMatchObject([{ answers: 1, rate: null }]);
  });

  it("counts add up to the answers, rates lie in 0..1, and the order of the answers changes nothing", () => {
    fc.assert(
      fc.property(marks, (rows) => {
        const rates = pointRates(rows);
        expect(rates.reduce((sum, { answers }) => sum + answers, 0)).toBe(rows.length);
        for (const { answers, hit, partial, missed, rate, reasons } of rates) {
          expect(hit + partial + missed).toBe(answers);
          expect(rate === null || (rate >= 0 && rate <= 1)).toBe(true);
          expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(partial + missed);
        }
        const of = (some: PointMark[]) =>
          pointRates(some)
            .map(({ rate, ...counts }) => ({ ...counts, rate: rate === null ? null : Math.round(rate * 1e9) }))
            .sort((a, b) => (a.pointId < b.pointId ? -1 : 1));
        expect(of([...rows].reverse())).toEqual(of(rows));
      }),
    );
  });
});
