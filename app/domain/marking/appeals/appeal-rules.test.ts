import { describe, expect, it } from "vitest";
import type { Report } from "@content/contract/report";
import { appealChange, changesMarks } from "./appeal-change";
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

describe("what an appeal changed", () => {
  const report = (p1: number, p2: number) => ({ share: (p1 + p2) / 10, points: [point("p1", p1), point("p2", p2)] });
  const point = (id: string, awarded: number) => ({ id, awarded });
  const change = (pointId: string | null, before: [number, number], after: [number, number]) => ({
    ...{ pointId, before: report(...before) as Report, after: report(...after) as Report },
  });

  it("is the award of the point that was asked about, or the share of the whole", () => {
    expect(appealChange(change("p2", [5, 0], [4, 2]))).toEqual({ before: 0, after: 2 });
    expect(appealChange(change(null, [5, 0], [4, 2]))).toEqual({ before: 0.5, after: 0.6 });
    expect(changesMarks(change("p2", [5, 0], [5, 0.5]))).toBe(true);
  });

  it("is nothing where only another point changed, or the whole comes to the same", () => {
    expect(changesMarks(change("p2", [5, 0], [4, 0]))).toBe(false);
    expect(changesMarks(change(null, [5, 0], [3, 2]))).toBe(false);
    expect(changesMarks(change(null, [5, 0], [5, 2]))).toBe(true);
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
