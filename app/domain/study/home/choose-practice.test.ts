import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Practised } from "../practised";
import { stableDraw } from "../stable-draw";
import { chooseDaily, chooseNext, chooseWeekly, isSmall, type Offered } from "./choose-practice";
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
    expect(chooseDaily({ personId, offered: bank, practised, date })).toBe("b");
  });

  it("is one of the bank before anything was handed in, and none in a bank without small questions", () => {
    expect(chooseDaily({ personId, offered: [offered("a")], practised: [], date })).toBe("a");
    expect(chooseDaily({ personId, offered: [offered("a", { family: "essay" })], practised: [], date })).toBeNull();
  });

  it("goes by the limit where no minutes are stated, and never by one that is not there", () => {
    const limit = (max: number) => ({ kind: "max" as const, min: null, max, text: "" });
    expect(isSmall(offered("a", { minutes: null, limit: limit(300) }))).toBe(true);
    expect(isSmall(offered("a", { minutes: null, limit: limit(1000) }))).toBe(false);
    expect(isSmall(offered("a", { minutes: null }))).toBe(false);
  });
});

describe("每周一套", () => {
  it("is one that was not handed in, until all were", () => {
    const sets = [
      { id: "a", done: true },
      { id: "b", done: false },
    ];
    expect(chooseWeekly({ personId, monday: "2026-11-23", sets })).toBe("b");
    expect(chooseWeekly({ personId, monday: "2026-11-23", sets: sets.slice(0, 1) })).toBe("a");
    expect(chooseWeekly({ personId, monday: "2026-11-23", sets: [] })).toBeNull();
  });
});

describe("chooseNext", () => {
  it("says where most is lost and leads to a question of that family that the page does not offer already, if there is one", () => {
    const bank = [offered("a"), offered("b"), offered("x")];
    expect(chooseNext({ personId, offered: bank, practised: [written("x")], without: ["a"] })).toMatchObject({
      ...{ questionId: "b", spot: { family: "gist", reason: "absent", answers: 1 } },
    });
    const only = { personId, offered: [offered("a")], practised: [written("x")], without: ["a"] };
    expect(chooseNext(only)?.questionId).toBe("a");
    expect(chooseNext({ personId, offered: bank, practised: [], without: [] })).toBeNull();
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
