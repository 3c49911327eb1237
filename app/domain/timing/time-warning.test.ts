import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WARNED_MS, momentPassed } from "./time-warning";

const MINUTE = 60_000;
const passed = (before: number, now: number, limitMs: number | null = null) =>
  momentPassed({ moments: WARNED_MS, before, now, limitMs });

describe("a warning before the end", () => {
  it("comes once for each moment in a page that looks twice a second, wherever the clock began", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 * MINUTE }), fc.integer({ min: 100, max: 900 }), (start, every) => {
        const seen: number[] = [];
        for (let now = start; now > 0; now -= every) {
          const moment = passed(now, now - every);
          if (moment !== null) seen.push(moment);
        }
        expect(seen).toEqual(WARNED_MS.filter((moment) => moment < start));
      }),
      { numRuns: 20 },
    );
  });

  it("does not come late: a moment passed in sleep is not news", () => {
    expect(passed(12 * MINUTE, 10 * MINUTE - 5_000)).toBe(10 * MINUTE);
    expect(passed(12 * MINUTE, 9 * MINUTE)).toBeNull();
    expect(passed(40 * MINUTE, MINUTE - 500)).toBe(MINUTE);
  });

  it("does not come at the very start of a short limit", () => {
    expect(passed(30 * MINUTE + 200, 30 * MINUTE - 300, 30 * MINUTE)).toBeNull();
    expect(passed(10 * MINUTE + 200, 10 * MINUTE - 300, 30 * MINUTE)).toBe(10 * MINUTE);
    expect(passed(5 * MINUTE + 200, 5 * MINUTE - 300, 5.5 * MINUTE)).toBeNull();
  });

  it("comes again when time was granted and the moment is passed once more", () => {
    expect(passed(9 * MINUTE, 19 * MINUTE)).toBeNull();
    expect(passed(10 * MINUTE + 100, 10 * MINUTE - 400)).toBe(10 * MINUTE);
  });
});
