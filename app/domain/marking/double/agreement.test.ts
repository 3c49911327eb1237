import { describe, expect, it } from "vitest";
import { markerAgreement } from "./agreement";
import { markingGate } from "./gate";

const pairs = (...list: [number, number][]) => list.map(([agreed, given]) => ({ agreed, given }));
const SIX = pairs([0.1, 0.1], [0.3, 0.4], [0.5, 0.5], [0.6, 0.7], [0.8, 0.9], [1, 1]);

describe("a marker's agreement with the agreed marks", () => {
  it("counts tenths, names the lean and has an interval round its kappa that is the same each time", () => {
    const told = markerAgreement(SIX);
    expect(told).toMatchObject({ n: 6, exact: 0.5, adjacent: 1, few: true });
    expect(told.bias).toBeCloseTo(0.05, 10);
    // Observed squares 3; expected: the mean over all 36 pairs of their squared distance in tenths, times six.
    const a = [1, 3, 5, 6, 8, 10];
    const b = [1, 4, 5, 7, 9, 10];
    const chance = a.reduce((sum, x) => sum + b.reduce((inner, y) => inner + (x - y) ** 2, 0), 0) / 6;
    expect(told.kappa).toBeCloseTo(1 - 3 / chance, 10);
    expect(told.interval.low).toBeLessThanOrEqual(told.kappa ?? 0);
    expect(told.interval.high).toBeGreaterThanOrEqual(told.kappa ?? 1);
    expect(markerAgreement(SIX)).toEqual(told);
  });

  it("says nothing of kappa with fewer than four scripts or marks that do not vary, and warns below ten", () => {
    expect(markerAgreement(SIX.slice(0, 3))).toMatchObject({ n: 3, kappa: null, interval: { low: null, high: null } });
    const flat = markerAgreement(pairs([0.5, 0.5], [0.5, 0.5], [0.5, 0.5], [0.5, 0.5]));
    expect(flat).toMatchObject({ kappa: null, exact: 1, interval: { low: null, high: null } });
    expect(markerAgreement([]).exact).toBeNull();
    expect(markerAgreement([...SIX, ...SIX]).few).toBe(false);
  });
});

describe("the gate before marking", () => {
  const tried = { least: 0.7, anchors: 5, marked: 5, kappa: 0.7 };

  it("is open where none is asked and where the agreement reaches what is asked", () => {
    expect(markingGate({ ...tried, least: null, anchors: 0 })).toEqual({ open: true });
    expect(markingGate(tried)).toEqual({ open: true });
  });

  it.each([
    [{ anchors: 3, marked: 3 }, "few-anchors"],
    [{ marked: 4 }, "trial-unfinished"],
    [{ kappa: null }, "not-measurable"],
    [{ kappa: 0.69 }, "below"],
  ])("stays shut with %o: %s", (change, reason) => {
    expect(markingGate({ ...tried, ...change })).toEqual({ open: false, reason });
  });
});
