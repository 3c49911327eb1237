import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedPoints, shiftOf, summariseImpact, type ImpactRow } from "./rubric-impact";

function row(attemptId: string, before: number, after: number, changes: Partial<ImpactRow> = {}): ImpactRow {
  const score = (marksHundredths: number) => ({ share: marksHundredths / 1000, marksHundredths, maxHundredths: 1000 });
  return {
    attemptId,
    personId: `p-${attemptId}`,
    displayName: null,
    sealedAt: 1,
    before: score(before),
    after: score(after),
    changedPoints: [],
    ...changes,
  };
}

describe("what a changed rubric does to scores", () => {
  it("counts who rises, falls and stays, and names the furthest of each", () => {
    const rows = [row("a", 400, 600), row("b", 400, 400), row("c", 800, 500), row("d", 100, 150)];
    expect(summariseImpact(rows)).toMatchObject({
      ...{ answers: 4, up: 2, down: 1, unchanged: 1 },
      meanShiftHundredths: -12.5,
      largestUp: { attemptId: "a" },
      largestDown: { attemptId: "c" },
    });
    expect(summariseImpact(rows).meanShift).toBeCloseTo(-0.0125, 12);
  });

  it("says of each key point how many answers gain and lose by it, the most moved first", () => {
    const rows = [
      row("a", 1, 2, { changedPoints: [{ id: "p2", before: 0, after: 1 }] }),
      row("b", 1, 2, {
        changedPoints: [
          { id: "p1", before: 1, after: 0 },
          { id: "p2", before: 2, after: 1 },
        ],
      }),
    ];
    expect(summariseImpact(rows).points).toEqual([
      { id: "p2", gained: 1, lost: 1 },
      { id: "p1", gained: 0, lost: 1 },
    ]);
  });

  it("measures by share where full marks differ or are unset, so that dearer questions raise nobody", () => {
    const dearer = row("a", 500, 0, { after: { share: 0.5, marksHundredths: 1000, maxHundredths: 2000 } });
    expect(shiftOf(dearer)).toBe(0);
    const unset = { marksHundredths: null, maxHundredths: null };
    expect(shiftOf({ before: { share: 0.25, ...unset }, after: { share: 0.75, ...unset } })).toBe(0.5);
    const rows = [row("b", 0, 0, { before: { share: 0.25, ...unset }, after: { share: 0.75, ...unset } })];
    expect(summariseImpact(rows)).toMatchObject({ up: 1, meanShift: 0.5, meanShiftHundredths: null });
  });

  it("calls a share that moves within the same rounded marks unchanged", () => {
    const rounded = row("a", 500, 500, { after: { share: 0.51, marksHundredths: 500, maxHundredths: 1000 } });
    expect(summariseImpact([rounded])).toMatchObject({ unchanged: 1, largestUp: null });
  });

  it("says nothing of no answers", () => {
    expect(summariseImpact([])).toEqual({
      ...{ answers: 0, up: 0, down: 0, unchanged: 0, meanShift: 0 },
      ...{ meanShiftHundredths: null, largestUp: null, largestDown: null, points: [] },
    });
  });
});

describe("the key points that changed", () => {
  it("takes a point that is new or gone as worth nothing on the other side", () => {
    const before = [
      { id: "p1", awarded: 2 },
      { id: "p2", awarded: 1 },
      { id: "gone", awarded: 3 },
    ];
    const after = [
      { id: "p1", awarded: 2 },
      { id: "p2", awarded: 2 },
      { id: "new", awarded: 1 },
    ];
    expect(changedPoints(before, after)).toEqual([
      { id: "p2", before: 1, after: 2 },
      { id: "new", before: 0, after: 1 },
      { id: "gone", before: 3, after: 0 },
    ]);
  });
});

const hundredths = fc.integer({ min: 0, max: 1000 });
const rows = fc
  .array(fc.tuple(hundredths, hundredths), { maxLength: 40 })
  .map((pairs) => pairs.map(([before, after], index) => row(`a${index}`, before, after)));

describe("any set of answers", () => {
  it("falls into risen, fallen and unchanged without rest, and turning time around swaps the first two", () => {
    fc.assert(
      fc.property(rows, (set) => {
        const there = summariseImpact(set);
        const back = summariseImpact(set.map((one) => ({ ...one, before: one.after, after: one.before })));
        expect(there.up + there.down + there.unchanged).toBe(set.length);
        expect([back.up, back.down]).toEqual([there.down, there.up]);
        expect(back.meanShift).toBeCloseTo(-there.meanShift, 10);
        expect(back.largestUp?.attemptId).toBe(there.largestDown?.attemptId);
      }),
    );
  });

  it("has no mean outside its furthest moves", () => {
    fc.assert(
      fc.property(rows, (set) => {
        const { meanShift, largestUp, largestDown } = summariseImpact(set);
        expect(meanShift).toBeLessThanOrEqual((largestUp ? shiftOf(largestUp) : 0) + 1e-9);
        expect(meanShift).toBeGreaterThanOrEqual((largestDown ? shiftOf(largestDown) : 0) - 1e-9);
      }),
    );
  });
});
