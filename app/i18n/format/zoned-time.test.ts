import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromLocalField, toLocalField } from "./zoned-time";

const SHANGHAI = "Asia/Shanghai";
const NEW_YORK = "America/New_York";

describe("times of a form in the school's zone", () => {
  it("are read and shown by the zone's own clocks", () => {
    const at = Date.UTC(2026, 10, 28, 12, 30);
    expect(toLocalField(at, SHANGHAI)).toBe("2026-11-28T20:30");
    expect(fromLocalField("2026-11-28T20:30", SHANGHAI)).toBe(at);
  });

  it("take the earlier of two when clocks are set back, and go on by the old clock where a time is skipped", () => {
    expect(fromLocalField("2026-11-01T01:30", NEW_YORK)).toBe(Date.UTC(2026, 10, 1, 5, 30));
    expect(fromLocalField("2026-03-08T02:30", NEW_YORK)).toBe(Date.UTC(2026, 2, 8, 7, 30));
  });

  it("refuse what is no time", () => {
    for (const field of ["", "tomorrow", "2026-02-30T10:00", "2026-13-01T10:00", "2026-01-01T24:00"]) {
      expect(fromLocalField(field, SHANGHAI)).toBeNull();
    }
  });

  it("come back as they were, whatever minute and zone", () => {
    const minute = fc.integer({ min: Date.UTC(1995, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 });
    fc.assert(
      fc.property(
        minute,
        fc.constantFrom(SHANGHAI, NEW_YORK, "UTC", "Asia/Kathmandu", "Australia/Lord_Howe"),
        (no, zone) => {
          const shown = toLocalField(no * 60_000, zone);
          const read = fromLocalField(shown, zone);
          expect(read === null ? null : toLocalField(read, zone)).toBe(shown);
        },
      ),
    );
  });
});
