import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movingChange, scoringVersion, scoringWindows, type ScoringChange } from "./scoring-version";

const change = (number: number, choice: ScoringChange["choice"], createdAt = number * 100): ScoringChange => ({
  choice,
  createdAt,
  to: { id: `v${number}`, number },
});
const begunWith = (number: number, sealedAt: number) => ({ own: { id: `v${number}`, number }, sealedAt });

describe("the version that scores an attempt", () => {
  it("is its own where nothing was changed, and where the change keeps", () => {
    expect(scoringVersion(begunWith(1, 50), [])).toBe("v1");
    expect(scoringVersion(begunWith(1, 250), [change(2, "keep")])).toBe("v1");
  });

  it("is the new one from its moment on where the change counts from now on, also for what was begun before", () => {
    const changes = [change(2, "from-now")];
    expect(scoringVersion(begunWith(1, 199), changes)).toBe("v1");
    expect(scoringVersion(begunWith(1, 200), changes)).toBe("v2");
  });

  it("is the new one for everything begun before where the change migrates", () => {
    const changes = [change(2, "migrate")];
    expect([50, 200, 900].map((at) => scoringVersion(begunWith(1, at), changes))).toEqual(["v2", "v2", "v2"]);
  });

  it("is never an earlier one than its own", () => {
    expect(scoringVersion(begunWith(3, 900), [change(2, "migrate"), change(3, "migrate")])).toBe("v3");
  });

  it("is the last one that moves it: a later keep moves nothing back", () => {
    const changes = [change(2, "from-now"), change(3, "keep"), change(4, "from-now")];
    expect([150, 250, 350, 450].map((at) => scoringVersion(begunWith(1, at), changes))).toEqual([
      ...["v1", "v2", "v2", "v4"],
    ]);
    expect(scoringVersion(begunWith(3, 350), changes)).toBe("v3");
  });

  it("is that of a migration also for attempts that an earlier change kept", () => {
    expect(scoringVersion(begunWith(1, 50), [change(2, "keep"), change(3, "migrate")])).toBe("v3");
  });
});

describe("the windows of changes", () => {
  it("leave out what a later migration takes over, and end where the next begins", () => {
    const changes = [change(5, "from-now"), change(2, "from-now"), change(3, "migrate"), change(4, "keep")];
    expect(scoringWindows(changes).map(({ change: { to }, from, until }) => [to.id, from, until])).toEqual([
      ["v3", null, 500],
      ["v5", 500, null],
    ]);
  });
});

const choices = fc.array(fc.constantFrom<ScoringChange["choice"]>("keep", "from-now", "migrate"), { maxLength: 6 });

describe("any history of changes", () => {
  it("gives what going through it change by change gives", () => {
    fc.assert(
      fc.property(choices, fc.integer({ min: 1, max: 8 }), fc.nat(900), (made, own, sealedAt) => {
        const changes = made.map((choice, index) => change(index + 2, choice));
        let version = `v${own}`;
        for (const { choice, createdAt, to } of changes) {
          const moves = choice === "migrate" || (choice === "from-now" && sealedAt >= createdAt);
          if (to.number > own && moves) version = to.id;
        }
        expect(scoringVersion(begunWith(own, sealedAt), [...changes].reverse())).toBe(version);
      }),
    );
  });

  it("moves every attempt by at most one window", () => {
    fc.assert(
      fc.property(choices, fc.nat(900), (made, sealedAt) => {
        const changes = made.map((choice, index) => change(index + 2, choice));
        const inside = scoringWindows(changes).filter(
          ({ from, until }) => (from === null || sealedAt >= from) && (until === null || sealedAt < until),
        );
        expect(inside.length).toBeLessThanOrEqual(1);
        expect(inside[0]?.change ?? null).toEqual(movingChange(begunWith(1, sealedAt), changes));
      }),
    );
  });
});
