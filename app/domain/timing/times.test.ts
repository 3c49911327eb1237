import { describe, expect, it } from "vitest";
import { clockAt } from "./attempt-clock";
import type { ClockEvent } from "./clock-event";
import { extraTimes } from "./extra-time";
import { mayNotWriteYet, readingLeftMs, timesOf } from "./times";

const MINUTE = 60_000;

function timesAt(now: number, readingRule: "first" | "suggested") {
  const events: ClockEvent[] = [
    { at: 0, kind: "start", limitMs: 180 * MINUTE, readingMs: 50 * MINUTE, readingRule },
    { at: 0, kind: "accommodate", ms: 20 * MINUTE },
  ];
  const clock = clockAt(events, now);
  return { times: timesOf({ ...clock, extra: extraTimes(events) }), remainingMs: clock.remainingMs };
}

describe("what is left of the reading time", () => {
  it("counts down with the whole, whatever was granted beyond the paper's time", () => {
    for (const minute of [0, 1, 49, 50, 120]) {
      const { times, remainingMs } = timesAt(minute * MINUTE, "first");
      expect(readingLeftMs(times, remainingMs)).toBe(Math.max(0, 50 - minute) * MINUTE);
    }
  });

  it("is counted on in the page from what the server told at the start", () => {
    const { times } = timesAt(0, "first");
    expect(readingLeftMs(times, 190 * MINUTE)).toBe(40 * MINUTE);
    expect(mayNotWriteYet(times, 150 * MINUTE + 1)).toBe(true);
    expect(mayNotWriteYet(times, 150 * MINUTE)).toBe(false);
  });

  it("forbids to write only where the paper says so, and never once it is over", () => {
    const first = timesAt(10 * MINUTE, "first");
    const suggested = timesAt(10 * MINUTE, "suggested");
    const over = timesAt(60 * MINUTE, "first");
    expect(mayNotWriteYet(first.times, first.remainingMs)).toBe(true);
    expect(mayNotWriteYet(suggested.times, suggested.remainingMs)).toBe(false);
    expect(mayNotWriteYet(over.times, over.remainingMs)).toBe(false);
    expect(mayNotWriteYet(first.times, null)).toBe(false);
  });
});
