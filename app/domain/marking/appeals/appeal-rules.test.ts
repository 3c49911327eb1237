import { describe, expect, it } from "vitest";
import { appealProblem } from "./appeal-rules";
import { appealHandlers, mayHandleAppeal } from "./who-handles";

const ASKED = { pointId: "p1", reason: "第二句已经写明报修无人理会", pointIds: ["p1", "p2"], earlier: [] };
const asked = (pointId: string | null, state: "open" | "upheld" | "refused") => ({ pointId, state });

describe("an appeal", () => {
  it("is made for a key point or the whole, with a reason of ten to a thousand characters", () => {
    expect(appealProblem(ASKED)).toBeNull();
    expect(appealProblem({ ...ASKED, pointId: null })).toBeNull();
    expect(appealProblem({ ...ASKED, pointId: "p9" })).toBe("point-unknown");
    expect(appealProblem({ ...ASKED, reason: "字".repeat(9) })).toBe("reason-short");
    expect(appealProblem({ ...ASKED, reason: "字".repeat(10) })).toBeNull();
    expect(appealProblem({ ...ASKED, reason: "字".repeat(1000) })).toBeNull();
    expect(appealProblem({ ...ASKED, reason: "字".repeat(1001) })).toBe("reason-long");
  });

  it("is open once for each point, may be made again after a decision, and five times at most", () => {
    expect(appealProblem({ ...ASKED, earlier: [asked("p1", "open")] })).toBe("open-already");
    expect(appealProblem({ ...ASKED, earlier: [asked("p2", "open"), asked(null, "open")] })).toBeNull();
    expect(appealProblem({ ...ASKED, earlier: [asked("p1", "refused")] })).toBeNull();
    expect(appealProblem({ ...ASKED, earlier: Array.from({ length: 5 }, () => asked("p2", "upheld")) })).toBe(
      "too-many",
    );
  });
});

describe("who handles an appeal", () => {
  const people = { tutors: ["head", "marker", "other"], expertId: "expert", markers: ["marker"] };

  it("is another than those who gave the marks, an admin included", () => {
    expect(appealHandlers(people)).toEqual(["head", "other", "expert"]);
    const may = (personId: string, isAdmin = false) => mayHandleAppeal(people, { personId, isAdmin });
    expect([may("other"), may("expert"), may("marker"), may("stranger")]).toEqual([true, true, false, false]);
    expect([may("stranger", true), may("marker", true)]).toEqual([true, false]);
  });

  it("is nobody of a class whose one tutor gave the marks", () => {
    expect(appealHandlers({ tutors: ["marker"], expertId: null, markers: ["marker"] })).toEqual([]);
  });
});
