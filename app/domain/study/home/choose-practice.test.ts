import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Practised } from "../practised";
import { stableDraw } from "../stable-draw";
import { chooseDaily, chooseNext, chooseWeekly, fitsIn, isSmall, type Offered } from "./choose-practice";
import { weakSpots } from "./weak-spot";

const offered = (questionId: string, changes: Partial<Offered> = {}): Offered => ({
  ...{ questionId, family: "gist" as const, minutes: 25, limit: null },
  ...changes,
});
const written = (questionId: string, changes: Partial<Practised> = {}): Practised => ({
  ...{ attemptId: questionId, questionId, family: "gist" as const, genre: null, sealedAt: 1, share: 0.5 },
  misses: [{ pointId: "p", reason: "absent", lost: 0.5 }],
  ...changes,
});
const personId = "someone";
const date = "2026-11-29";
const dailyMinutes = 30;

describe("weakSpots", () => {
  it("puts the family first that loses most, with the reason that costs most there", () => {
    const head = { pointId: "b", reason: "head-only" as const, lost: 0.1 };
    const spots = weakSpots([
      written("a", { share: 0.8 }),
      written("b", { family: "proposal", share: 0.3, misses: [head, { pointId: "c", reason: "generic", lost: 0.6 }] }),
      written("c", { family: "proposal", share: 0.5, misses: [{ pointId: "d", reason: "generic", lost: 0.5 }] }),
      written("d", { family: "essay", share: 1, misses: [] }),
    ]);
    expect(spots.map(({ family }) => family)).toEqual(["proposal", "gist"]);
    expect(spots[0]).toMatchObject({ reason: "generic", answers: 2, points: 2, lost: 0.6 });
  });
});

describe("每日一题", () => {
  it("is a small question of the family that loses most, not written on yet", () => {
    const bank = [
      offered("a"),
      offered("b", { family: "proposal" }),
      offered("c", { family: "proposal", minutes: 60 }),
    ];
    const practised = [written("x", { family: "proposal", share: 0.2 }), written("a", { share: 0.9 })];
    expect(chooseDaily({ personId, offered: bank, practised, dailyMinutes, date })).toBe("b");
  });

  it("is one of the bank before anything was handed in, and none in a bank without small questions", () => {
    expect(chooseDaily({ personId, offered: [offered("a")], practised: [], dailyMinutes, date })).toBe("a");
    expect(
      chooseDaily({ personId, offered: [offered("a", { family: "essay" })], practised: [], dailyMinutes, date }),
    ).toBeNull();
  });

  it("goes by the limit where no minutes are stated, and never by one that is not there", () => {
    const limit = (max: number) => ({ kind: "max" as const, min: null, max, text: "" });
    expect(isSmall(offered("a", { minutes: null, limit: limit(300) }))).toBe(true);
    expect(isSmall(offered("a", { minutes: null, limit: limit(1000) }))).toBe(false);
    expect(isSmall(offered("a", { minutes: null }))).toBe(false);
  });
});

describe("the minutes of a day", () => {
  const bank = [offered("long", { minutes: 30 }), offered("short", { minutes: 15 }), offered("x")];
  const limit = { kind: "max" as const, min: null, max: 200, text: "" };

  it("keep 每日一题 and what comes next to what fits into them, by statement or by limit", () => {
    for (const person of ["a", "b", "c", "d", "e", "f"]) {
      const asked = { personId: person, offered: bank, practised: [written("x")], dailyMinutes: 15 };
      expect(chooseDaily({ ...asked, date })).toBe("short");
      expect(chooseNext({ ...asked, without: [] })?.questionId).toBe("short");
    }
    expect(fitsIn({ minutes: null, limit }, 12)).toBe(true);
    expect(fitsIn({ minutes: null, limit }, 10)).toBe(false);
    expect(fitsIn({ minutes: null, limit: null }, 10)).toBe(true);
  });

  it("leave a longer one where none fits, and keep the set of the week to seven days of them", () => {
    const only = { personId, offered: [offered("long")], practised: [], dailyMinutes: 10 };
    expect(chooseDaily({ ...only, date })).toBe("long");
    const sets = [
      { id: "whole", done: false, minutes: 180 },
      { id: "half", done: false, minutes: 100 },
    ];
    for (const person of ["a", "b", "c", "d", "e", "f"]) {
      expect(chooseWeekly({ personId: person, monday: "2026-11-23", sets, dailyMinutes: 20 })).toBe("half");
    }
    expect(chooseWeekly({ personId, monday: "2026-11-23", sets: sets.slice(0, 1), dailyMinutes: 20 })).toBe("whole");
  });
});

describe("每周一套", () => {
  it("is one that was not handed in, until all were", () => {
    const sets = [
      { id: "a", done: true, minutes: null },
      { id: "b", done: false, minutes: 150 },
    ];
    expect(chooseWeekly({ personId, monday: "2026-11-23", dailyMinutes, sets })).toBe("b");
    expect(chooseWeekly({ personId, monday: "2026-11-23", dailyMinutes, sets: sets.slice(0, 1) })).toBe("a");
    expect(chooseWeekly({ personId, monday: "2026-11-23", dailyMinutes, sets: [] })).toBeNull();
  });
});

describe("chooseNext", () => {
  it("says where most is lost and leads to a question of that family that the page does not offer already, if there is one", () => {
    const bank = [offered("a"), offered("b"), offered("x")];
    expect(
      chooseNext({ personId, offered: bank, practised: [written("x")], dailyMinutes, without: ["a"] }),
    ).toMatchObject({
      ...{ questionId: "b", spot: { family: "gist", reason: "absent", answers: 1 } },
    });
    const only = { personId, offered: [offered("a")], practised: [written("x")], dailyMinutes, without: ["a"] };
    expect(chooseNext(only)?.questionId).toBe("a");
    expect(chooseNext({ personId, offered: bank, practised: [], dailyMinutes, without: [] })).toBeNull();
  });
});

describe("stableDraw", () => {
  it("draws the same whatever the order, and keeps to its draw when another id goes", () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(ids, fc.string(), (given, key) => {
        const drawn = stableDraw(key, given);
        expect(stableDraw(key, [...given].reverse())).toBe(drawn);
        const other = given.find((id) => id !== drawn);
        expect(
          stableDraw(
            key,
            given.filter((id) => id !== other),
          ),
        ).toBe(drawn);
      }),
    );
    expect(stableDraw("key", [])).toBeNull();
  });
});
