import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UNSPECIFIED_LIMIT } from "@content/contract/limit";
import type { ClockEvent } from "../timing/clock-event";
import { answerTime } from "./answer-time";
import { comparableQuestions, comparedAnswers } from "./compared-answers";
import { lengthStanding } from "./length-standing";
import { periodsOf } from "./periods";
import { byFamily, trendsOf, type ProgressAnswer } from "./progress";

const point = fc.record({
  pointId: fc.constantFrom("a", "b", "c"),
  status: fc.constantFrom("hit" as const, "partial" as const, "missed" as const),
  awarded: fc.integer({ min: 0, max: 4 }),
  max: fc.integer({ min: 4, max: 8 }),
  label: fc.constant("车位不足"),
  kind: fc.constantFrom("problem" as const, "measure" as const),
  reason: fc.constantFrom("absent" as const, "head-only" as const, null),
});
const answer: fc.Arbitrary<ProgressAnswer> = fc.record({
  attemptId: fc.uuid(),
  questionId: fc.constantFrom("q1", "q2"),
  title: fc.constant("概括问题"),
  family: fc.constantFrom("gist" as const, "proposal" as const, "essay" as const),
  sealedAt: fc.nat(1_000_000),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  points: fc.array(point, { maxLength: 5 }),
  time: fc.constant(null),
  suggestedMinutes: fc.constant(null),
  characters: fc.constant(null),
  limit: fc.constant(UNSPECIFIED_LIMIT),
});
const answers = fc.array(answer, { maxLength: 12 });

describe("periods", () => {
  it("hold every answer once, in order of time, none with fewer than two where there are two", () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 6 }), (given, most) => {
        const periods = periodsOf(given, most);
        const held = periods.flatMap((period) => period.answers);
        expect(held).toHaveLength(given.length);
        expect(held.map(({ sealedAt }) => sealedAt)).toEqual(
          given.map(({ sealedAt }) => sealedAt).sort((a, b) => a - b),
        );
        expect(periods.length).toBeLessThanOrEqual(most);
        if (given.length >= 2) for (const period of periods) expect(period.answers.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

describe("progress", () => {
  it("gives each answer to its family once, the earliest first", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const families = byFamily(given);
        expect(families.flatMap((one) => one.answers)).toHaveLength(given.length);
        for (const { family, answers: own } of families) {
          own.forEach((one, index) => {
            expect(one.family).toBe(family);
            expect(one.sealedAt).toBeGreaterThanOrEqual(own[index - 1]?.sealedAt ?? 0);
          });
        }
      }),
    );
  });

  it("keeps every share between nothing and all, and the reasons of a period add up to its misses", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { periods, kinds, reasons } = trendsOf(given);
        for (const { shares } of [...kinds, ...reasons]) {
          expect(shares).toHaveLength(periods.length);
          for (const share of shares) expect(share === null || (share >= 0 && share <= 1)).toBe(true);
        }
        periods.forEach((_, at) => {
          const sum = reasons.reduce((total, { shares }) => total + (shares[at] ?? 0), 0);
          expect(sum < 0.001 || Math.abs(sum - 1) < 0.001).toBe(true);
        });
      }),
    );
  });
});

describe("two answers to one question", () => {
  const nobody = { first: null, second: null };

  it("are there for every question that has two with points, and for no other, the earlier one before the later", () => {
    fc.assert(
      fc.property(answers, fc.constantFrom("q1", "q2", "q3"), (given, questionId) => {
        const listed = comparableQuestions(given).some((one) => one.questionId === questionId);
        const compared = comparedAnswers(given, { questionId, ...nobody });
        expect(compared !== null).toBe(listed);
        const at = (id: string) => given.find(({ attemptId }) => attemptId === id)?.sealedAt ?? 0;
        if (compared) expect(at(compared.before.attemptId)).toBeLessThanOrEqual(at(compared.after.attemptId));
      }),
    );
  });

  it("are those that were chosen, whichever is named first", () => {
    const one = fc.sample(answer, { numRuns: 1, seed: 1 })[0]!;
    const points = [{ pointId: "a", label: "甲", status: "hit", awarded: 2, max: 2, kind: "problem", reason: null }];
    const made = ["x", "y", "z"].map((attemptId, index) => ({
      ...{ ...one, attemptId, questionId: "q1", sealedAt: index, points: points as ProgressAnswer["points"] },
    }));
    const of = (first: string | null, second: string | null) => {
      const compared = comparedAnswers(made, { questionId: "q1", first, second });
      return compared && [compared.before.attemptId, compared.after.attemptId];
    };
    expect(of(null, null)).toEqual(["y", "z"]);
    expect(of("z", "x")).toEqual(["x", "z"]);
    expect(of("z", "gone")).toEqual(["y", "z"]);
    expect(of("x", "x")).toBeNull();
  });
});

describe("the time of an answer", () => {
  const clock: ClockEvent[] = [
    { at: 1_000, kind: "start", limitMs: null },
    { at: 5_000, kind: "pause" },
    { at: 9_000, kind: "resume" },
  ];

  it("is split at the first and the last saved words, pauses left out", () => {
    expect(answerTime({ clock, sealedAt: 15_000, firstSavedAt: 3_000, lastSavedAt: 12_000, outlinedAt: null })).toEqual(
      {
        usedMs: 10_000,
        split: { readingMs: 2_000, outliningMs: null, writingMs: 5_000, afterMs: 3_000 },
      },
    );
  });

  it("tells 审题 and 列纲 apart where the outline was begun before the answer, and only there", () => {
    const saved = { clock, sealedAt: 15_000, firstSavedAt: 10_000, lastSavedAt: 12_000 };
    expect(answerTime({ ...saved, outlinedAt: 4_000 })?.split).toEqual({
      ...{ readingMs: 3_000, outliningMs: 2_000, writingMs: 2_000, afterMs: 3_000 },
    });
    expect(answerTime({ ...saved, outlinedAt: 11_000 })?.split).toMatchObject({ readingMs: 5_000, outliningMs: null });
  });

  it("is not split where nothing was written on the screen, and unknown without a clock", () => {
    const unwritten = { sealedAt: 15_000, firstSavedAt: null, lastSavedAt: null, outlinedAt: 2_000 };
    expect(answerTime({ clock, ...unwritten })).toEqual({ usedMs: 10_000, split: null });
    expect(answerTime({ clock: [], ...unwritten })).toBeNull();
  });

  it("is never split into more or less than was used, whenever the words came", () => {
    const at = fc.nat(20_000);
    const outlined = fc.option(at, { nil: null });
    fc.assert(
      fc.property(at, at, outlined, fc.integer({ min: 1_000, max: 20_000 }), (one, other, outlinedAt, sealedAt) => {
        const [firstSavedAt, lastSavedAt] = [Math.min(one, other), Math.max(one, other)];
        const time = answerTime({ clock, sealedAt, firstSavedAt, lastSavedAt, outlinedAt });
        const parts = Object.values(time?.split ?? {}).map((part) => part ?? 0);
        expect(parts.every((part) => part >= 0)).toBe(true);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(time?.usedMs);
      }),
    );
  });
});

describe("the length of an answer", () => {
  it("is within, over or short by so many characters, and nothing where no length is stated", () => {
    const limit = { kind: "range" as const, min: 100, max: 200, text: "" };
    expect(lengthStanding(200, limit)).toEqual({ kind: "within" });
    expect(lengthStanding(203, limit)).toEqual({ kind: "over", by: 3 });
    expect(lengthStanding(90, limit)).toEqual({ kind: "short", by: 10 });
    expect(lengthStanding(90, UNSPECIFIED_LIMIT)).toBeNull();
  });
});
