import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ARRIVAL_GRACE_MS, clockAt, takesText } from "./attempt-clock";
import { toClockEvent, type ClockEvent } from "./clock-event";

const START = 1_000_000;
const MINUTE = 60_000;
const start = (minutes: number | null): ClockEvent => ({
  at: START,
  kind: "start",
  limitMs: minutes === null ? null : minutes * MINUTE,
});

describe("the attempt clock", () => {
  it("has not started before its start event", () => {
    expect(clockAt([start(30)], START - 1)).toMatchObject({ state: "not-started", startedAt: null, remainingMs: null });
  });

  it("without a limit has no deadline and never ends by itself", () => {
    const clock = clockAt([start(null)], START + 1000 * MINUTE);
    expect(clock).toMatchObject({ state: "running", deadlineAt: null, remainingMs: null, arrivalEndsAt: null });
    expect(clock.elapsedMs).toBe(1000 * MINUTE);
  });

  it("passes from running to arriving at the deadline and to over when the grace has passed", () => {
    const deadline = START + 30 * MINUTE;
    const states = [deadline - 1, deadline, deadline + ARRIVAL_GRACE_MS - 1, deadline + ARRIVAL_GRACE_MS].map(
      (now) => clockAt([start(30)], now).state,
    );
    expect(states).toEqual(["running", "arriving", "arriving", "over"]);
  });

  it("takes the length of the grace from the profile", () => {
    expect(clockAt([start(30)], START + 30 * MINUTE + 500, 400).state).toBe("over");
  });

  it("moves the deadline by what is granted, before or after the old deadline", () => {
    const events: ClockEvent[] = [start(30), { at: START + 31 * MINUTE, kind: "extend", ms: 10 * MINUTE }];
    expect(clockAt(events, START + 30.5 * MINUTE).state).toBe("over");
    expect(clockAt(events, START + 32 * MINUTE)).toMatchObject({ state: "running", remainingMs: 8 * MINUTE });
  });

  it("stands still while paused and goes on where it stood", () => {
    const events: ClockEvent[] = [
      start(30),
      { at: START + 10 * MINUTE, kind: "pause" },
      { at: START + 50 * MINUTE, kind: "resume" },
    ];
    expect(clockAt(events, START + 40 * MINUTE)).toMatchObject({ state: "paused", remainingMs: 20 * MINUTE });
    expect(clockAt(events, START + 60 * MINUTE)).toMatchObject({ remainingMs: 10 * MINUTE, elapsedMs: 20 * MINUTE });
  });

  it("says sealed from the seal on, and nothing after the seal moves it", () => {
    const events: ClockEvent[] = [
      start(30),
      { at: START + 5 * MINUTE, kind: "seal" },
      { at: START + 6 * MINUTE, kind: "extend", ms: MINUTE },
    ];
    expect(clockAt(events, START + 90 * MINUTE)).toMatchObject({
      state: "sealed",
      elapsedMs: 5 * MINUTE,
      remainingMs: 25 * MINUTE,
    });
  });

  it("is over from its start, and no time is less than none, where more was taken back than there was", () => {
    const taken: ClockEvent = { at: START + MINUTE, kind: "extend", ms: -90 * MINUTE };
    expect(clockAt([start(60), taken], START + 2 * MINUTE)).toMatchObject({
      state: "over",
      deadlineAt: START,
      elapsedMs: 0,
      remainingMs: 0,
      limitMs: 0,
    });
  });

  it("takes text until the grace is past or it is sealed, also where the server's clock was put back before the start", () => {
    expect((["not-started", "running", "paused", "arriving"] as const).every((state) => takesText({ state }))).toBe(
      true,
    );
    expect((["over", "sealed"] as const).some((state) => takesText({ state }))).toBe(false);
  });
});

const grant = fc.record({
  at: fc.integer({ min: START, max: START + 60 * MINUTE }),
  kind: fc.constantFrom("extend" as const, "accommodate" as const),
  ms: fc.integer({ min: 0, max: 30 * MINUTE }),
});
const later = fc.integer({ min: START, max: START + 200 * MINUTE });

describe("for any events the clock", () => {
  it("loses exactly the time that passes while it runs", () => {
    fc.assert(
      fc.property(fc.array(grant), later, fc.integer({ min: 0, max: MINUTE }), (grants, now, passed) => {
        const events = [start(60), ...grants.map((event) => ({ ...event, at: START }))];
        const before = clockAt(events, now);
        const after = clockAt(events, now + passed);
        expect(after.remainingMs).toBe(Math.max(0, (before.remainingMs ?? 0) - passed));
        expect(after.deadlineAt).toBe(before.deadlineAt);
      }),
    );
  });

  it("does not depend on the order in which events are listed, and adds up every grant", () => {
    fc.assert(
      fc.property(fc.uniqueArray(grant, { selector: (event) => event.at }), later, (grants, now) => {
        const events = [start(60), ...grants];
        expect(clockAt([...events].reverse(), now)).toEqual(clockAt(events, now));
        const granted = grants.filter((event) => event.at <= now).reduce((sum, event) => sum + event.ms, 0);
        expect(clockAt(events, now).deadlineAt).toBe(START + 60 * MINUTE + granted);
      }),
    );
  });

  it("agrees with itself: a deadline, what remains and the state say the same", () => {
    const stop = fc.record({ at: later, kind: fc.constantFrom("pause" as const, "resume" as const) });
    fc.assert(
      fc.property(fc.array(fc.oneof(grant, stop)), later, (events, now) => {
        const clock = clockAt([start(60), ...events], now);
        if (clock.deadlineAt !== null) {
          expect(clock.remainingMs).toBe(Math.max(0, clock.deadlineAt - now));
          expect(clock.arrivalEndsAt).toBe(clock.deadlineAt + ARRIVAL_GRACE_MS);
          expect(clock.state === "running").toBe(now < clock.deadlineAt);
        } else expect(clock.state).toBe("paused");
      }),
    );
  });
});

describe("a stored clock event", () => {
  it("is read by its kind and refused when its parameters are not what the kind promises", () => {
    expect(toClockEvent({ at: 1, kind: "start", params: { limitMs: null } })).toEqual({ ...start(null), at: 1 });
    expect(toClockEvent({ at: 1, kind: "extend", params: { ms: 5 } })).toEqual({ at: 1, kind: "extend", ms: 5 });
    expect(() => toClockEvent({ at: 1, kind: "start", params: {} })).toThrow();
  });
});
