import { describe, expect, it } from "vitest";
import { handInForRefusal } from "./hand-in-for";

const NOW = 1_000;
const terms = { opensAt: 0, dueAt: 500, limitMinutes: null, maxAttempts: 1, exception: null };
const asked = { withdrawn: false, terms, sittings: [], now: NOW };
const sealed = { status: "sealed" as const, startedAt: 10, sealedAt: 20, voidedAt: null };

describe("handing in for a candidate", () => {
  it("may be done after the due time, and not before the opening or once the assignment is taken back", () => {
    expect(handInForRefusal(asked)).toBeNull();
    expect(handInForRefusal({ ...asked, terms: { ...terms, opensAt: NOW + 1 } })).toBe("not-open");
    expect(handInForRefusal({ ...asked, withdrawn: true })).toBe("withdrawn");
  });

  it("leaves alone what the candidate handed in or is writing", () => {
    expect(handInForRefusal({ ...asked, sittings: [sealed] })).toBe("handed-in");
    expect(handInForRefusal({ ...asked, sittings: [{ ...sealed, status: "open", sealedAt: null }] })).toBe("writing");
  });

  it("may replace what was voided, but never gives more attempts than there are", () => {
    const voided = { ...sealed, voidedAt: 30 };
    expect(handInForRefusal({ ...asked, sittings: [voided] })).toBeNull();
    expect(handInForRefusal({ ...asked, terms: { ...terms, maxAttempts: 0 } })).toBe("no-attempts-left");
  });
});
