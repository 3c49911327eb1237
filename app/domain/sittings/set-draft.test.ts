import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moved, setProblems, setTotals, type DraftItem } from "./set-draft";

const item = (questionId: string, changes: Partial<DraftItem> = {}): DraftItem => ({
  questionId,
  marks: null,
  question: { title: questionId, marks: 20, minutes: 25, published: true, reserved: false },
  ...changes,
});

const draft = { minutes: 150, readingMinutes: null, visibility: "bank" as const };

describe("reordering", () => {
  it("keeps every item as often as it was there, and the others in their order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5)),
        fc.integer({ min: -3, max: 30 }),
        fc.integer({ min: -3, max: 30 }),
        (all, from, to) => {
          const after = moved(all, from, to);
          expect([...after].sort()).toEqual([...all].sort());
          const others = all.filter((_, at) => at !== from);
          const place = Math.min(Math.max(to, 0), Math.max(0, all.length - 1));
          const rest = from < 0 || from >= all.length ? after : after.filter((_, at) => at !== place);
          expect(rest).toEqual(from < 0 || from >= all.length ? all : others);
        },
      ),
    );
  });

  it("puts the item where it is wanted, and back again", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(), fc.nat(), (all, a, b) => {
        const [from, to] = [a % all.length, b % all.length];
        const after = moved(all, from, to);
        expect(after[to]).toBe(all[from]);
        expect(moved(after, to, from)).toEqual(all);
      }),
    );
  });
});

describe("totals", () => {
  it("take the set's own marks before the question's, and add parts of marks without rounding errors", () => {
    const tenth = { title: "t", marks: 0.1, minutes: 10, published: true, reserved: false };
    const items = [item("a", { marks: 0.2 }), item("b", { question: tenth })];
    expect(setTotals(items)).toEqual({ marks: 0.3, minutes: 35 });
  });

  it("are not invented where one question states none", () => {
    const unset = { title: "t", marks: null, minutes: null, published: true, reserved: false };
    expect(setTotals([item("a"), item("b", { question: unset })])).toEqual({ marks: null, minutes: null });
    expect(setTotals([])).toEqual({ marks: null, minutes: null });
  });
});

describe("what is wrong with a set", () => {
  it("is nothing where all is well", () => {
    expect(setProblems({ ...draft, items: [item("a"), item("b")] })).toEqual([]);
  });

  it("is an empty set and a reading time as long as the whole", () => {
    expect(setProblems({ ...draft, minutes: 30, readingMinutes: 30, items: [] })).toEqual([
      { code: "empty", stops: true },
      { code: "reading-too-long", stops: true },
    ]);
  });

  it("is a question in two places, one that is not published and one that is not there", () => {
    const retired = { title: "r", marks: 5, minutes: 5, published: false, reserved: false };
    const items = [item("a"), item("r", { question: retired }), item("a"), item("gone", { question: null, marks: 3 })];
    expect(setProblems({ ...draft, items })).toEqual([
      { code: "unpublished", stops: true, at: 1 },
      { code: "twice", stops: true, at: 2 },
      { code: "unpublished", stops: true, at: 3 },
    ]);
  });

  it("names missing marks and a reserved question of a bank set without stopping them", () => {
    const kept = { title: "k", marks: null, minutes: null, published: true, reserved: true };
    const items = [item("k", { question: kept })];
    expect(setProblems({ ...draft, items })).toEqual([
      { code: "no-marks", stops: false, at: 0 },
      { code: "reserved-in-bank", stops: false, at: 0 },
    ]);
    expect(setProblems({ ...draft, visibility: "reserved", items })).toEqual([
      { code: "no-marks", stops: false, at: 0 },
    ]);
  });
});
