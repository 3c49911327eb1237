import { describe, expect, it } from "vitest";
import type { MarkedBy } from "../overridden/counting-assessment";
import { newestClaim, SELF_MARK_ENGINE, standingClaim, standingSelf } from "./self-marks";

const made = (id: string, source: MarkedBy, createdAt: number, rubricHash: string, engine = "1") => ({
  ...{ id, source, createdAt, rubricHash, engine },
});

describe("a writer's claim", () => {
  it("stands while the engine's newest assessment is by the rubric it was made over, the newest claim alone", () => {
    const claims = [made("e1", "engine", 1, "old"), made("s1", "self", 2, "old"), made("s2", "self", 3, "old")];
    expect(standingClaim(claims)?.id).toBe("s2");
    expect(standingClaim([...claims, made("t", "tutor", 4, "old")])?.id).toBe("s2");
  });

  it("is over once another rubric scores the answer, and is none where nobody claimed", () => {
    expect(standingClaim([made("e1", "engine", 1, "old"), made("s1", "self", 2, "old")])).not.toBeNull();
    expect(
      standingClaim([made("e1", "engine", 1, "old"), made("s1", "self", 2, "old"), made("e2", "engine", 3, "new")]),
    ).toBeNull();
    expect(standingClaim([made("e1", "engine", 1, "old")])).toBeNull();
  });
});

describe("a writer's own marks", () => {
  const engine = made("e1", "engine", 1, "old");
  const mark = made("m1", "self", 2, "old", SELF_MARK_ENGINE);
  const claim = made("c1", "self", 3, "old");

  it("stand before what claims come to, the newest of them, and are no claim", () => {
    const again = made("m2", "self", 4, "old", SELF_MARK_ENGINE);
    expect(standingSelf([engine, mark, claim])?.id).toBe("m1");
    expect(standingSelf([engine, mark, claim, again])?.id).toBe("m2");
    expect(newestClaim([engine, mark, claim, again])?.id).toBe("c1");
    expect(standingClaim([engine, mark])).toBeNull();
  });

  it("by a rubric that scores the answer no longer give way to a claim by the one that does", () => {
    const later = [made("e2", "engine", 5, "new"), made("c2", "self", 6, "new")];
    expect(standingSelf([engine, mark, ...later])?.id).toBe("c2");
    expect(standingSelf([engine, mark, later[0]!])).toBeNull();
  });
});
