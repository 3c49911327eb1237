import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginRefusal } from "./begin";
import { dueSoonKey, isDueSoon, DUE_SOON_MS } from "./due-soon";
import { attemptsLeft, countingSitting, progressOf, type AssignedSitting } from "./progress";
import { RELEASE_PARTS, RELEASE_RULES, releaseOf, releaseTime, timeToCome } from "./release";
import { isSilent, SILENT_AFTER_MS } from "./silent";
import { termsFor } from "./terms";

const moment = fc.integer({ min: 0, max: 1_000 });
const maybe = fc.option(moment);
const rule = fc.constantFrom(...RELEASE_RULES);

const assignment = fc.record({
  opensAt: moment,
  dueAt: maybe,
  limitMinutes: fc.option(fc.integer({ min: 1, max: 180 })),
  maxAttempts: fc.integer({ min: 1, max: 4 }),
  releaseScore: rule,
  releasePoints: rule,
  releaseReference: rule,
});
const candidate = fc.record({
  opensAt: maybe,
  dueAt: maybe,
  limitMinutes: fc.option(fc.integer({ min: 1, max: 180 })),
  maxAttempts: fc.option(fc.integer({ min: 1, max: 4 })),
  exceptionReason: fc.option(fc.constant("生病")),
  exceptionAt: maybe,
  scoreReleasedAt: maybe,
  pointsReleasedAt: maybe,
  referenceReleasedAt: maybe,
});

const RULE = { score: "releaseScore", points: "releasePoints", reference: "releaseReference" } as const;
const HAND = { score: "scoreReleasedAt", points: "pointsReleasedAt", reference: "referenceReleasedAt" } as const;

describe("releaseOf", () => {
  it("never takes back a part as time goes on, nor when the candidate hands in", () => {
    fc.assert(
      fc.property(
        assignment,
        candidate,
        moment,
        moment,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (all, own, one, other, handedIn, writing, settling) => {
          const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
          const before = releaseOf({ assignment: all, candidate: own, handedIn, writing, settling, now: earlier });
          const after = releaseOf({ assignment: all, candidate: own, handedIn: true, writing, settling, now: later });
          for (const part of RELEASE_PARTS) expect(after[part] || !before[part]).toBe(true);
        },
      ),
    );
  });

  it("shows neither score nor key points while marks are being settled, and changes nothing of the reference", () => {
    fc.assert(
      fc.property(assignment, candidate, moment, fc.boolean(), fc.boolean(), (all, own, now, handedIn, writing) => {
        const asked = { assignment: all, candidate: own, handedIn, writing, now };
        const { reference } = releaseOf({ ...asked, settling: false });
        expect(releaseOf({ ...asked, settling: true })).toEqual({ score: false, points: false, reference });
      }),
    );
  });

  it("says of a closed part when it will open: never at a time that is past, and not before marks are settled", () => {
    const told = (kind: "at" | "hand-in" | "by-hand", settling: boolean, part: "score" | "reference" = "score") =>
      timeToCome(kind === "at" ? { kind, at: 5 } : { kind }, { part, settling, now: 9 }).kind;
    expect([told("at", false), told("hand-in", false), told("by-hand", false)]).toEqual([
      "hand-in",
      "hand-in",
      "by-hand",
    ]);
    expect([told("at", true), told("hand-in", true), told("by-hand", true)]).toEqual(["settled", "settled", "by-hand"]);
    expect(told("at", true, "reference")).toBe("hand-in");
    expect(timeToCome({ kind: "at", at: 20 }, { part: "score", settling: true, now: 9 })).toEqual({
      kind: "at",
      at: 20,
    });
  });

  it("opens no part before its rule or a tutor's hand does", () => {
    fc.assert(
      fc.property(assignment, candidate, moment, fc.boolean(), fc.boolean(), (all, own, now, handedIn, writing) => {
        const release = releaseOf({ assignment: all, candidate: own, handedIn, writing, settling: false, now });
        const due = own.dueAt ?? all.dueAt;
        const allowed = (part: (typeof RELEASE_PARTS)[number]) => {
          if (writing && !handedIn) return false;
          const byHand = own[HAND[part]];
          if (byHand !== null && byHand <= now) return true;
          if (!handedIn) return false;
          if (all[RULE[part]] === "at-once") return true;
          return all[RULE[part]] === "at-due" && due !== null && due <= now;
        };
        expect(release.points).toBe(allowed("points"));
        expect(release.reference).toBe(allowed("reference"));
        expect(release.score).toBe(allowed("score") || allowed("points"));
      }),
    );
  });

  it("says when a part will be seen, and without a due time that a tutor opens it", () => {
    expect(releaseTime("at-once", 5)).toEqual({ kind: "hand-in" });
    expect(releaseTime("at-due", 5)).toEqual({ kind: "at", at: 5 });
    expect(releaseTime("at-due", null)).toEqual({ kind: "by-hand" });
    expect(releaseTime("by-hand", 5)).toEqual({ kind: "by-hand" });
  });
});

describe("termsFor", () => {
  it("changes nothing for a candidate without an exception, whatever another one has", () => {
    const none = { opensAt: null, dueAt: null, limitMinutes: null, maxAttempts: null };
    fc.assert(
      fc.property(assignment, candidate, (all, other) => {
        const own = { ...none, exceptionReason: null, exceptionAt: null };
        const before = termsFor(all, own);
        termsFor(all, other);
        expect(termsFor(all, own)).toEqual(before);
        const { opensAt, dueAt, limitMinutes, maxAttempts } = all;
        expect(before).toEqual({ opensAt, dueAt, limitMinutes, maxAttempts, exception: null });
      }),
    );
  });

  it("takes from an exception what it names and the rest from the assignment", () => {
    const all = { opensAt: 1, dueAt: 9, limitMinutes: 60, maxAttempts: 1 };
    const own = { opensAt: null, dueAt: 20, limitMinutes: null, maxAttempts: 2 };
    expect(termsFor(all, { ...own, exceptionReason: "生病", exceptionAt: 5 })).toEqual({
      ...{ opensAt: 1, dueAt: 20, limitMinutes: 60, maxAttempts: 2 },
      exception: { reason: "生病", at: 5 },
    });
  });
});

const open: AssignedSitting = { status: "open", startedAt: 1, sealedAt: null, voidedAt: null };
const handedIn: AssignedSitting = { status: "sealed", startedAt: 1, sealedAt: 5, voidedAt: null };
const closed = { score: false, points: false, reference: false };
const at = { marked: false, release: closed, terms: { dueAt: 10 }, now: 6 };

describe("progressOf", () => {
  it("goes from not started over writing and handed in to marked and released", () => {
    const state = (sittings: AssignedSitting[], more = {}) => progressOf({ ...at, sittings, ...more }).state;
    expect(state([])).toBe("not-started");
    expect(state([open])).toBe("writing");
    expect(state([handedIn])).toBe("handed-in");
    expect(state([handedIn], { marked: true })).toBe("marked");
    expect(state([handedIn], { marked: true, release: { ...closed, score: true } })).toBe("released");
    expect(state([handedIn, open], { release: { ...closed, score: true } })).toBe("writing");
  });

  it("counts a void sitting as if it had not been", () => {
    expect(progressOf({ ...at, sittings: [{ ...handedIn, voidedAt: 6 }] }).state).toBe("not-started");
    expect(attemptsLeft([{ ...handedIn, voidedAt: 6 }, handedIn], { maxAttempts: 2 })).toBe(1);
  });

  it("calls late what came after the due time, and overdue what has not come", () => {
    expect(progressOf({ ...at, sittings: [{ ...handedIn, sealedAt: 11 }], now: 12 })).toMatchObject({
      late: true,
      overdue: false,
    });
    expect(progressOf({ ...at, sittings: [open], now: 11 })).toMatchObject({ late: false, overdue: true });
    expect(progressOf({ ...at, sittings: [], now: 10 }).overdue).toBe(false);
    expect(progressOf({ ...at, sittings: [], terms: { dueAt: null }, now: 99 }).overdue).toBe(false);
  });

  it("takes of several sittings the one handed in last", () => {
    const later = { ...handedIn, sealedAt: 8 };
    expect(countingSitting([later, handedIn, open])).toBe(later);
    expect(countingSitting([open])).toBeNull();
  });
});

describe("beginRefusal", () => {
  const terms = { opensAt: 5, dueAt: 10, limitMinutes: null, maxAttempts: 1, exception: null };
  const asked = {
    archived: false,
    withdrawn: false,
    latePolicy: "refuse" as const,
    terms,
    sittings: [],
    returnedAt: null,
    now: 7,
  };

  it("lets a candidate begin between opening and due time", () => {
    expect(beginRefusal(asked)).toBeNull();
    expect(beginRefusal({ ...asked, now: 4 })).toBe("not-open");
    expect(beginRefusal({ ...asked, now: 10 })).toBeNull();
    expect(beginRefusal({ ...asked, now: 11 })).toBe("overdue");
  });

  it("lets them begin late where the policy accepts it, but not what is withdrawn or used up", () => {
    expect(beginRefusal({ ...asked, latePolicy: "accept", now: 11 })).toBeNull();
    expect(beginRefusal({ ...asked, withdrawn: true })).toBe("withdrawn");
    expect(beginRefusal({ ...asked, archived: true })).toBe("archived");
    expect(beginRefusal({ ...asked, sittings: [handedIn] })).toBe("no-attempts-left");
  });
});

describe("a returned answer", () => {
  const terms = { opensAt: 0, dueAt: 10, limitMinutes: null, maxAttempts: 3, exception: null };
  const refusal = (sittings: AssignedSitting[]) =>
    beginRefusal({ archived: false, withdrawn: false, latePolicy: "refuse", terms, sittings, returnedAt: 20, now: 25 });

  it("may be written again after the due time, once", () => {
    expect(refusal([handedIn])).toBeNull();
    expect(refusal([handedIn, { ...handedIn, startedAt: 21, sealedAt: 22 }])).toBe("overdue");
    expect(refusal([handedIn, { ...handedIn, startedAt: 21, sealedAt: 22, voidedAt: 23 }])).toBeNull();
  });
});

describe("what a tutor and a candidate are reminded of", () => {
  it("a candidate is silent after seven days without a word, counted from their first work at the earliest", () => {
    expect(isSilent({ lastHeardAt: null, since: 0, now: SILENT_AFTER_MS })).toBe(true);
    expect(isSilent({ lastHeardAt: 1, since: 0, now: SILENT_AFTER_MS })).toBe(false);
    expect(isSilent({ lastHeardAt: 1, since: 9, now: SILENT_AFTER_MS + 1 })).toBe(false);
  });

  it("work is due soon within the last day before its due time, unless it is handed in", () => {
    const due = { dueAt: DUE_SOON_MS + 10, opensAt: 0, handedIn: false };
    expect(isDueSoon({ ...due, now: 9 })).toBe(false);
    expect(isDueSoon({ ...due, now: 10 })).toBe(true);
    expect(isDueSoon({ ...due, handedIn: true, now: 10 })).toBe(false);
    expect(isDueSoon({ ...due, now: DUE_SOON_MS + 10 })).toBe(false);
    expect(isDueSoon({ ...due, opensAt: 20, now: 10 })).toBe(false);
    expect(isDueSoon({ ...due, dueAt: null, now: 10 })).toBe(false);
    expect(dueSoonKey("a", 1)).not.toBe(dueSoonKey("a", 2));
  });
});
