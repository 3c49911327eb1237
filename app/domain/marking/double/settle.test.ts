import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settleMarks, type GivenRound, type RoundMark } from "./settle";

const RULE = { maxHundredths: 1000, tolerancePercent: 20, stepHundredths: 50 };
const ROUNDS: GivenRound[] = ["first", "second", "third", "expert"];

/** Marks in the order of the rounds, each by somebody else. */
const given = (...marks: number[]): RoundMark[] =>
  marks.map((hundredths, at) => ({ id: `m${at}`, round: ROUNDS[at] ?? "expert", by: `p${at}`, hundredths }));
const settle = (...marks: number[]) => settleMarks({ marks: given(...marks), ...RULE });

describe("the rule of double marking", () => {
  it("waits for two marks and averages them where they are within tolerance, the edge included", () => {
    expect(settle()).toEqual({ state: "waiting", next: "first" });
    expect(settle(600)).toEqual({ state: "waiting", next: "second" });
    expect(settle(600, 800)).toEqual({ state: "settled", by: "mean", hundredths: 700, from: ["m0", "m1"] });
    expect(settle(600, 801)).toEqual({ state: "waiting", next: "third" });
  });

  it("rounds a mean once to the step, half up, and never above the full marks", () => {
    expect(settle(700, 750)).toMatchObject({ hundredths: 750 });
    expect(settleMarks({ marks: given(230, 230), ...RULE, maxHundredths: 230 })).toMatchObject({ hundredths: 230 });
  });

  it("averages the two closest of three, and the upper pair where both are equally close", () => {
    expect(settle(200, 700, 600)).toMatchObject({ hundredths: 650, from: ["m1", "m2"] });
    expect(settle(400, 800, 600)).toMatchObject({ hundredths: 700, from: ["m1", "m2"] });
    expect(settle(900, 100, 850)).toMatchObject({ hundredths: 900, from: ["m0", "m2"] });
  });

  it("leaves three that all differ to the expert, whose latest word counts as it is", () => {
    expect(settle(0, 500, 1000)).toEqual({ state: "waiting", next: "expert" });
    expect(settle(0, 500, 1000, 430)).toEqual({ state: "settled", by: "expert", hundredths: 430, from: ["m3"] });
    expect(settle(0, 500, 1000, 430, 450)).toMatchObject({ hundredths: 450 });
  });

  it("takes no second mark of one person for another's, and no second thought in a round", () => {
    const twice = given(600, 610).map((mark) => ({ ...mark, by: "one" }));
    expect(settleMarks({ marks: twice, ...RULE })).toEqual({ state: "waiting", next: "second" });
    const [first, second] = given(600, 700);
    const adjusted = [first, { ...first, id: "again", hundredths: 700 }, second] as RoundMark[];
    expect(settleMarks({ marks: adjusted, ...RULE })).toMatchObject({ from: ["m0", "m1"] });
  });
});

type Oracle = { say: string; mark: number | null };

/**
 * The rule worked out another way, from the events alone: every pair of the blind marks is written down, judged by division, and
 * the best is picked by sorting on gap and height.
 */
function oracle(events: readonly RoundMark[], full: number, percent: number, step: number): Oracle {
  const book: Partial<Record<GivenRound, RoundMark>> = {};
  for (const round of ["first", "second", "third"] as const) {
    for (const event of events) {
      const taken = Object.values(book).some(({ by }) => by === event.by);
      if (event.round === round && !book[round] && !taken) book[round] = event;
    }
  }
  if (!book.first) return { say: "first", mark: null };
  if (!book.second) return { say: "second", mark: null };
  const pairsOf = (list: number[]) =>
    list.flatMap((one, at) => list.slice(at + 1).map((other) => ({ gap: Math.abs(one - other), sum: one + other })));
  const fits = (gap: number) => full > 0 && gap / full <= percent / 100 + 1e-12;
  const two = [book.first.hundredths, book.second.hundredths];
  const marks = fits(pairsOf(two)[0]?.gap ?? 0) ? two : book.third ? [...two, book.third.hundredths] : null;
  if (!marks) return { say: "third", mark: null };
  const [best] = pairsOf(marks).sort((a, b) => a.gap - b.gap || b.sum - a.sum);
  if (best && fits(best.gap)) {
    const steps = best.sum / 2 / step;
    const whole = Math.trunc(steps);
    return { say: "settled", mark: Math.min(full, (steps - whole >= 0.5 ? whole + 1 : whole) * step) };
  }
  const words = events.filter((event) => event.round === "expert");
  return words.length === 0
    ? { say: "expert", mark: null }
    : { say: "settled", mark: words[words.length - 1]?.hundredths ?? null };
}

describe("over random sequences of marks", () => {
  const mark = fc.record({
    round: fc.constantFrom(...ROUNDS),
    by: fc.constantFrom("p1", "p2", "p3", "p4"),
    half: fc.nat({ max: 80 }),
  });

  it("the mark is the one that the rule, computed independently from the events, comes to", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(mark, { maxLength: 9 }),
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(50, 100),
        (list, halves, tolerancePercent, stepHundredths) => {
          const maxHundredths = halves * 50;
          const marks = list.map(({ half, ...one }, at) => ({
            ...one,
            id: `e${at}`,
            hundredths: Math.min(half * 50, maxHundredths),
          }));
          const told = settleMarks({ marks, maxHundredths, tolerancePercent, stepHundredths });
          const known = oracle(marks, maxHundredths, tolerancePercent, stepHundredths);
          seen.add(told.state === "settled" ? told.by : told.next);
          expect(
            told.state === "settled" ? { say: "settled", mark: told.hundredths } : { say: told.next, mark: null },
          ).toEqual(known);
          if (told.state === "settled") {
            const from = marks.filter(({ id }) => told.from.includes(id));
            expect(from).toHaveLength(told.by === "mean" ? 2 : 1);
            expect(new Set(from.map(({ by }) => by)).size).toBe(from.length);
          }
        },
      ),
      { numRuns: 4000 },
    );
    // Every outcome of the rule was met.
    expect([...seen].sort()).toEqual(["expert", "first", "mean", "second", "third"]);
  });

  it("a settled mean lies between the marks it was made of, or on the step above", () => {
    fc.assert(
      fc.property(fc.nat({ max: 20 }), fc.nat({ max: 20 }), (one, other) => {
        const told = settle(one * 50, other * 50);
        if (told.state !== "settled") return;
        expect(told.hundredths).toBeGreaterThanOrEqual(Math.min(one, other) * 50);
        expect(told.hundredths).toBeLessThanOrEqual(Math.max(one, other) * 50);
      }),
    );
  });
});
