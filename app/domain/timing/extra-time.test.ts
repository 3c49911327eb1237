import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockAt } from "./attempt-clock";
import { toClockEvent, type ClockEvent } from "./clock-event";
import { accommodatedMs, extendedMs, extraTimes } from "./extra-time";

const START = 1_000_000;
const MINUTE = 60_000;
const paper: ClockEvent = { at: START, kind: "start", limitMs: 150 * MINUTE, readingMs: 40 * MINUTE };

describe("reading time", () => {
  it("is over once so much of the time is spent, and does not move the deadline", () => {
    expect(clockAt([paper], START + 40 * MINUTE - 1).reading).toEqual({
      rule: "suggested",
      ms: 40 * MINUTE,
      endsAt: START + 40 * MINUTE,
      over: false,
    });
    const after = clockAt([paper], START + 40 * MINUTE);
    expect(after).toMatchObject({ reading: { over: true }, deadlineAt: START + 150 * MINUTE });
  });

  it("is not there where the paper sets none", () => {
    expect(clockAt([{ at: START, kind: "start", limitMs: null }], START + 1).reading).toBeNull();
  });

  it("stands still in a pause and goes on behind it", () => {
    const events: ClockEvent[] = [
      { at: START, kind: "start", limitMs: null, readingMs: 40 * MINUTE, readingRule: "first" },
      { at: START + 10 * MINUTE, kind: "pause" },
      { at: START + 70 * MINUTE, kind: "resume" },
    ];
    expect(clockAt(events, START + 60 * MINUTE).reading).toMatchObject({ rule: "first", endsAt: null, over: false });
    expect(clockAt(events, START + 80 * MINUTE).reading).toMatchObject({ endsAt: START + 100 * MINUTE, over: false });
    expect(clockAt(events, START + 100 * MINUTE).reading).toMatchObject({ over: true });
  });
});

describe("extra time", () => {
  const events: ClockEvent[] = [
    paper,
    { at: START, kind: "accommodate", ms: 30 * MINUTE, reason: "右手骨折" },
    { at: START + 5 * MINUTE, kind: "extend", ms: 10 * MINUTE, reason: "停电" },
    { at: START + 6 * MINUTE, kind: "extend", ms: -4 * MINUTE, reason: "登记有误" },
  ];

  it("is shown beside the original limit, with the reason of each grant", () => {
    const clock = clockAt(events, START + 10 * MINUTE);
    expect(clock).toMatchObject({ limitMs: 186 * MINUTE, originalMs: 150 * MINUTE });
    expect(extraTimes([...events].reverse()).map(({ ms, reason }) => [ms / MINUTE, reason])).toEqual([
      [30, "右手骨折"],
      [10, "停电"],
      [-4, "登记有误"],
    ]);
  });

  it("that a correction may take back is what was granted during the sitting", () => {
    expect(extendedMs(events)).toBe(6 * MINUTE);
  });

  it("by right is minutes, or a share of the limit rounded up to a whole minute", () => {
    expect(accommodatedMs({ minutes: 20, percent: null }, 50 * MINUTE)).toBe(20 * MINUTE);
    expect(accommodatedMs({ minutes: null, percent: 25 }, 150 * MINUTE)).toBe(38 * MINUTE);
  });

  it("for any grants is the whole difference between the limit and the original, and what remains grows by it", () => {
    const grant = fc.record({
      at: fc.integer({ min: START, max: START + 30 * MINUTE }),
      kind: fc.constantFrom("extend" as const, "accommodate" as const),
      ms: fc.integer({ min: 0, max: 60 * MINUTE }),
      reason: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(grant), fc.integer({ min: 30, max: 140 }), (grants, minute) => {
        const now = START + minute * MINUTE;
        const [longer, without] = [clockAt([paper, ...grants], now), clockAt([paper], now)];
        const sum = grants.reduce((total, { ms }) => total + ms, 0);
        expect((longer.limitMs ?? 0) - (longer.originalMs ?? 0)).toBe(sum);
        expect((longer.remainingMs ?? 0) - (without.remainingMs ?? 0)).toBe(sum);
        expect(longer.reading).toEqual(without.reading);
      }),
    );
  });

  it("by right in per cent never falls short of the share and never exceeds it by a minute", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 100 }), (minutes, percent) => {
        const share = (minutes * MINUTE * percent) / 100;
        const ms = accommodatedMs({ minutes: null, percent }, minutes * MINUTE);
        expect(ms).toBeGreaterThanOrEqual(share - 1e-6);
        expect(ms).toBeLessThan(share + MINUTE);
      }),
    );
  });
});

describe("a stored start", () => {
  it("keeps the reading time and its rule, and is refused with a rule that is none", () => {
    const params = { limitMs: 1, readingMs: 1, readingRule: "first" };
    expect(toClockEvent({ at: 1, kind: "start", params })).toEqual({ at: 1, kind: "start", ...params });
    expect(() => toClockEvent({ at: 1, kind: "start", params: { ...params, readingRule: "later" } })).toThrow();
  });
});
