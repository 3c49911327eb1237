import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptUntil, mayBeShown, readKeptRoom, reckonedNow, ROOM_KEPT_MS, type KeptRoom } from "./kept-room";

const MINUTE = 60_000;
/** The computer's clock is an hour behind the server's. */
const MADE = { now: 3_600_000 * 10, wallAt: 3_600_000 * 9 };
const room = (rest: Partial<KeptRoom> = {}): KeptRoom => ({
  ...{ person: "a", title: "题", language: "zh-CN", theme: null },
  ...{ timeZone: "Asia/Shanghai", made: MADE, until: MADE.now + 30 * MINUTE },
  ...rest,
});
const at = (minutes: number) => MADE.wallAt + minutes * MINUTE;

describe("a kept writing page", () => {
  it("is shown to its own person while its time runs, by the server's time and not by the computer's", () => {
    expect(mayBeShown(room(), { person: "a", wallNow: at(29) })).toBe(true);
    expect(mayBeShown(room(), { person: "a", wallNow: at(30) })).toBe(false);
  });

  it("is shown to nobody else, and not where nobody is known", () => {
    fc.assert(
      fc.property(fc.option(fc.string()), fc.integer({ min: 0, max: 29 }), (person, minutes) => {
        expect(mayBeShown(room(), { person, wallNow: at(minutes) })).toBe(person === "a");
      }),
    );
  });

  it("gains no time from a computer's clock that is put back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000, max: 0 }), (minutes) => {
        expect(reckonedNow(MADE, at(minutes))).toBe(MADE.now);
      }),
    );
  });

  it("is kept to the end of its time, with the grace that texts have on their way, or for some days without one", () => {
    const deadlineAt = MADE.now + MINUTE;
    expect(keptUntil({ made: MADE, deadlineAt, arrivalEndsAt: deadlineAt + 10_000 })).toBe(deadlineAt + 10_000);
    expect(keptUntil({ made: MADE, deadlineAt, arrivalEndsAt: null })).toBe(deadlineAt);
    expect(keptUntil({ made: MADE, deadlineAt: null, arrivalEndsAt: null })).toBe(MADE.now + ROOM_KEPT_MS);
  });

  it("is read as it was written, and anything else is none", () => {
    expect(readKeptRoom(JSON.stringify(room()))).toEqual(room());
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(readKeptRoom(text)).toBeNull();
      }),
    );
  });
});
