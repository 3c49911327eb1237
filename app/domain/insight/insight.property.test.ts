import { MISS_REASONS } from "@content/contract/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreement } from "../agreement/agreement";
import { pointDiscriminations, totalsOf, type AnswerMark } from "./class-totals";
import { discriminationOf, LEAST_ANSWERS } from "./discrimination";
import { shareBins, spreadOf } from "./distribution";
import { engineAgreement, LEAST_PAIRS } from "./engine-agreement";
import { missesByKind } from "./misses";
import { timeUsed } from "./time-used";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const halves = fc.integer({ min: 0, max: 20 }).map((half) => half / 20);
/** The same list in another order. */
const shuffled = <T>(values: T[], seed: number) =>
  values
    .map((value, at) => ({ value, key: (at * 7919 + seed) % 101 }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);

describe("the distribution of a class", () => {
  it("every share falls into exactly one tenth that holds it", () => {
    fc.assert(
      fc.property(fc.array(share), (shares) => {
        const bins = shareBins(shares);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(shares.length);
      }),
    );
    expect(shareBins([0, 0.1, 0.3, 0.7, 0.9999999, 1]).map(({ count }) => count)).toEqual([
      1, 1, 0, 1, 0, 0, 0, 1, 0, 2,
    ]);
  });

  it("the spread is in order, and one figure is all of it", () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1 }), (values) => {
        const spread = spreadOf(values);
        if (!spread) throw new Error("there are figures");
        const { low, quarter, median, threeQuarters, high, mean } = spread;
        const inOrder = [low, quarter, median, threeQuarters, high];
        expect([...inOrder].sort((a, b) => a - b)).toEqual(inOrder);
        expect(mean).toBeGreaterThanOrEqual(low - 1e-9);
        expect(mean).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
    expect(spreadOf([1, 2, 3, 4])).toMatchObject({ n: 4, mean: 2.5, quarter: 1.75, median: 2.5, threeQuarters: 3.25 });
    expect(spreadOf([])).toBeNull();
  });
});

describe("discrimination", () => {
  const results = fc.array(fc.record({ item: halves, rest: fc.integer({ min: 0, max: 8 }) }), {
    minLength: LEAST_ANSWERS,
  });

  it("lies in −1..1 and does not depend on the order of the candidates, tied ones included", () => {
    fc.assert(
      fc.property(results, fc.nat(), (rows, seed) => {
        const one = discriminationOf(rows);
        const other = discriminationOf(shuffled(rows, seed));
        if (!one || !other) throw new Error("there are enough answers");
        expect(Math.abs(one.index)).toBeLessThanOrEqual(1 + 1e-9);
        expect(Math.abs(one.correlation ?? 0)).toBeLessThanOrEqual(1);
        expect(other.index).toBeCloseTo(one.index, 9);
        expect(other.correlation ?? 9).toBeCloseTo(one.correlation ?? 9, 6);
      }),
    );
  });

  it("is 1 where only the strong earn the item, −1 where only the weak do, 0 where everybody does", () => {
    const ranks = Array.from({ length: 20 }, (_, rank) => rank);
    const of = (item: (rank: number) => number) => discriminationOf(ranks.map((rest) => ({ item: item(rest), rest })));
    expect(of((rank) => (rank >= 10 ? 1 : 0))?.index).toBeCloseTo(1);
    expect(of((rank) => (rank >= 10 ? 0 : 1))?.index).toBeCloseTo(-1);
    expect(of(() => 1)).toMatchObject({ index: 0, correlation: null });
    expect(discriminationOf(ranks.slice(0, LEAST_ANSWERS - 1).map((rest) => ({ item: 1, rest })))).toBeNull();
  });

  it("of a key point ranks candidates by all else they earned: a point that brings its own marks only shows none", () => {
    const people = Array.from({ length: 12 }, (_, at) => `p${at}`);
    const answers = people.map((personId, at): AnswerMark => {
      const marks = 500 + (at % 2) * 200;
      return {
        attemptId: personId,
        personId,
        questionId: "q",
        share: marks / 1000,
        marksHundredths: marks,
        maxHundredths: 1000,
      };
    });
    const points = people.map((attemptId, at) => ({ attemptId, pointId: "a", awarded: (at % 2) * 2, max: 2 }));
    const totals = totalsOf(answers, 1);
    expect(totals[1]).toEqual({ personId: "p1", share: 0.7, marks: 700, max: 1000 });
    expect(pointDiscriminations({ answers, points, totals }).get("a")?.index).toBeCloseTo(0);
    expect(pointDiscriminations({ answers, points, totals: totals.slice(0, 5) }).get("a")).toBeNull();
  });
});

describe("totals", () => {
  const answer = (personId: string, questionId: string, marks: number | null, max: number | null): AnswerMark => ({
    ...{ attemptId: `${personId}${questionId}`, personId, questionId, share: 0.5 },
    ...{ marksHundredths: marks, maxHundredths: max },
  });

  it("weigh questions by their marks, equally where one has none, and leave out who lacks an answer", () => {
    const marks = [
      ...[answer("a", "1", 1000, 1000), answer("a", "2", 0, 3000)],
      ...[answer("b", "1", 1000, 1000), answer("b", "2", null, null)],
      answer("c", "1", 1000, 1000),
    ];
    expect(totalsOf(marks, 2)).toEqual([
      { personId: "a", share: 0.25, marks: 1000, max: 4000 },
      { personId: "b", share: 0.5, marks: null, max: null },
    ]);
  });
});

describe("misses and time", () => {
  it("misses by kind are parts of one whole", () => {
    const point = fc.record({
      status: fc.constantFrom("hit" as const, "partial" as const, "missed" as const),
      reason: fc.option(fc.constantFrom(...MISS_REASONS)),
    });
    fc.assert(
      fc.property(fc.array(point), (points) => {
        const misses = missesByKind(points);
        const lost = points.filter(({ status }) => status !== "hit").length;
        expect(misses.reduce((sum, { count }) => sum + count, 0)).toBe(lost);
        expect(misses.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(lost === 0 ? 0 : 1);
      }),
    );
  });

  it("time is in minutes, and over is who took longer than suggested", () => {
    const minutes = (...all: number[]) => all.map((one) => one * 60_000);
    expect(timeUsed(minutes(10, 20, 30, 40), 25)).toMatchObject({ minutes: { n: 4, median: 25 }, over: 0.5 });
    expect(timeUsed(minutes(10), null)).toMatchObject({ suggested: null, over: null });
    expect(timeUsed([], 20)).toBeNull();
  });
});

describe("engine and tutor", () => {
  const pairs = fc.array(fc.record({ human: halves, engine: halves }), { minLength: LEAST_PAIRS, maxLength: 40 });

  it("the figures are those of the measure the engine is judged by, and the interval is repeatable", () => {
    fc.assert(
      fc.property(pairs, fc.nat(), (marks, seed) => {
        const found = engineAgreement(marks);
        const known = agreement([{ question: "q", marks }]);
        if (!found.enough) throw new Error("there are enough answers");
        expect(found.kappa ?? 9).toBeCloseTo(known.kappa ?? 9, 9);
        expect([found.exact, found.adjacent]).toEqual([known.exact, known.adjacent]);
        expect(found.bias).toBeCloseTo(known.bias ?? 9, 9);
        expect(engineAgreement(shuffled(marks, seed))).toMatchObject({ interval: found.interval });
        const { low, high } = found.interval;
        if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
      }),
      { numRuns: 20 },
    );
  });

  it("too few answers marked by both give no figure", () => {
    expect(engineAgreement(Array.from({ length: LEAST_PAIRS - 1 }, () => ({ human: 0.5, engine: 0.5 })))).toEqual({
      n: LEAST_PAIRS - 1,
      enough: false,
    });
  });
});
