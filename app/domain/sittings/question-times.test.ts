import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockAt } from "../timing/attempt-clock";
import type { ClockEvent } from "../timing/clock-event";
import { questionTimes } from "./question-times";

const MINUTE = 60_000;
const start: ClockEvent = { at: 0, kind: "start", limitMs: 100 * MINUTE };
const minutes = (...asked: Parameters<typeof questionTimes>) =>
  [...questionTimes(...asked)].map(([position, ms]) => [position, ms / MINUTE]);

describe("the time of each question of a paper", () => {
  it("runs from its coming to the front to the next one's, however often it comes back", () => {
    const fronts = [
      { at: 0, position: 1 },
      { at: 10 * MINUTE, position: 3 },
      { at: 25 * MINUTE, position: 1 },
    ];
    const sealed: ClockEvent = { at: 40 * MINUTE, kind: "seal" };
    expect(minutes({ clock: [start, sealed], fronts, until: 40 * MINUTE })).toEqual([
      [1, 25],
      [3, 15],
    ]);
  });

  it("leaves pauses out and ends with the deadline", () => {
    const clock: ClockEvent[] = [start, { at: 5 * MINUTE, kind: "pause" }, { at: 65 * MINUTE, kind: "resume" }];
    const fronts = [
      { at: 0, position: 1 },
      { at: 70 * MINUTE, position: 2 },
    ];
    expect(minutes({ clock, fronts, until: 900 * MINUTE })).toEqual([
      [1, 10],
      [2, 90],
    ]);
  });

  it("is nobody's before the first question is known, and none where none is", () => {
    expect(minutes({ clock: [start], fronts: [{ at: 30 * MINUTE, position: 2 }], until: 50 * MINUTE })).toEqual([
      [2, 20],
    ]);
    expect(minutes({ clock: [start], fronts: [], until: 50 * MINUTE })).toEqual([]);
  });

  const moment = fc.integer({ min: 0, max: 200 * MINUTE });
  const clockEvent = fc.oneof(
    fc.record({ at: moment, kind: fc.constantFrom("pause", "resume", "seal") }),
    fc.record({ at: moment, kind: fc.constant("extend"), ms: fc.integer({ min: -30 * MINUTE, max: 30 * MINUTE }) }),
  ) as fc.Arbitrary<ClockEvent>;

  it("never adds up to more than the sitting's time, and to all of it when the first is in front from the start", () => {
    const front = fc.record({ at: moment, position: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(fc.array(clockEvent), fc.array(front), moment, fc.boolean(), (events, some, until, fromStart) => {
        const clock = [start, ...events];
        const fronts = fromStart ? [{ at: 0, position: 1 }, ...some] : some;
        const spent = [...questionTimes({ clock, fronts, until }).values()];
        const sum = spent.reduce((total, ms) => total + ms, 0);
        const elapsed = clockAt(clock, until).elapsedMs;
        expect(spent.every((ms) => ms >= 0)).toBe(true);
        expect(sum).toBeLessThanOrEqual(elapsed);
        if (fromStart) expect(sum).toBe(elapsed);
      }),
      // More time taken back than there was.
      { examples: [[[{ at: 0, kind: "extend", ms: -101 * MINUTE }], [], 0, false]] },
    );
  });
});
