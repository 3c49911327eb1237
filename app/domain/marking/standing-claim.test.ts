import { describe, expect, it } from "vitest";
import type { MarkedBy } from "./counting-assessment";
import { standingClaim } from "./standing-claim";

const made = (id: string, source: MarkedBy, createdAt: number, rubricHash: string) => ({
  ...{ id, source, createdAt, rubricHash },
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
