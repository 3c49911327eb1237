import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rubricSchema } from "@content/contract/rubric";
import { missesOf, worstReason, type MissReason, type Practisable, type Practised } from "../practised";
import { planRedos } from "./plan-redos";
import { possibleLosses } from "./possible-losses";

const DAY = 86_400_000;
const NOW = 1_750_000_000_000;

function written(questionId: string, changes: Partial<Practised> = {}): Practised {
  const misses = [{ pointId: "p1", reason: "absent" as const, lost: 0.5 }];
  const one = { attemptId: `of-${questionId}`, questionId, family: "gist" as const, genre: null, sealedAt: NOW };
  return { ...one, share: 0.5, misses, ...changes };
}
function question(questionId: string, changes: Partial<Practisable> = {}): Practisable {
  return { questionId, family: "gist", genre: null, reasons: ["absent", "head-only"], ...changes };
}
const plan = (given: Partial<Parameters<typeof planRedos>[0]> = {}) =>
  planRedos({ attempt: written("q"), others: [], bank: [question("q")], open: [], ...given });

describe("planRedos", () => {
  it("brings the same question back after a week where nothing was known, and later the more was", () => {
    const daysFor = (share: number) => ((plan({ attempt: written("q", { share }) })[0]?.dueAt ?? 0) - NOW) / DAY;
    expect([0, 0.5, 0.99].map(daysFor)).toEqual([7, 11, 14]);
  });

  it("brings nothing back of an answer that lost nothing, or of a question that may not be practised", () => {
    expect(plan({ attempt: written("q", { misses: [], share: 1 }) })).toEqual([]);
    expect(plan({ bank: [] })).toEqual([]);
  });

  it("adds another question of the family on which the same reason can be lost, one not written on yet", () => {
    const bank = [question("q"), question("old"), question("essay", { family: "essay" }), question("kin")];
    const redos = plan({ others: [written("old")], bank });
    expect(redos[1]).toEqual({
      ...{ kind: "kin", questionId: "kin", attemptId: "of-q", reasonCode: "absent", dueAt: NOW + 2 * DAY },
    });
    expect(plan({ bank: [question("q"), question("kin", { reasons: ["head-only"] })] })).toHaveLength(1);
  });

  it("prefers a question of the same genre", () => {
    const attempt = written("q", { genre: "speech", family: "document" });
    const bank = ["letter", "speech", "plan"].map((id) =>
      question(id, { family: "document", genre: id === "speech" ? "speech" : "plan" }),
    );
    expect(plan({ attempt, bank })).toMatchObject([{ kind: "kin", questionId: "speech" }]);
  });

  it("goes back to the oldest one that was lost for the same reason when every question has been written on", () => {
    const others = [
      written("new", { sealedAt: NOW - DAY }),
      written("old", { sealedAt: NOW - 9 * DAY }),
      written("fine", { sealedAt: NOW - 30 * DAY, misses: [] }),
    ];
    const bank = ["new", "old", "fine"].map((id) => question(id));
    expect(plan({ others, bank })).toMatchObject([{ kind: "kin", questionId: "old" }]);
  });

  it("plans no question twice and no reason twice within a family", () => {
    const bank = [question("q"), question("kin")];
    expect(plan({ bank, open: [{ questionId: "q", reasonCode: null, family: "gist" }] })).toMatchObject([
      { kind: "kin" },
    ]);
    expect(plan({ bank, open: [{ questionId: "x", reasonCode: "absent", family: "gist" }] })).toMatchObject([
      { kind: "same" },
    ]);
    expect(plan({ bank, open: [{ questionId: "x", reasonCode: "absent", family: "essay" }] })).toHaveLength(2);
  });

  it("stays between 7 and 14 days and within the bank, whatever was lost", () => {
    const reason = fc.constantFrom<MissReason>("absent", "head-only", "reversed", "generic");
    const answer = fc.record({
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      reason,
      lost: fc.double({ min: 0.01, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(answer, fc.subarray(["q", "a", "b", "c"]), ({ share, reason, lost }, ids) => {
        const attempt = written("q", { share, misses: [{ pointId: "p", reason, lost }] });
        for (const redo of plan({ attempt, bank: ids.map((id) => question(id)) })) {
          expect(ids).toContain(redo.questionId);
          const days = (redo.dueAt - NOW) / DAY;
          if (redo.kind === "kin") expect([days, redo.questionId === "q"]).toEqual([2, false]);
          else expect(days >= 7 && days <= 14 && redo.questionId === "q").toBe(true);
        }
      }),
    );
  });
});

describe("what an answer lost", () => {
  it("is counted in shares of its full marks, without points that earned all of theirs", () => {
    const misses = missesOf([
      { pointId: "a", status: "hit", reason: null, awarded: 4, max: 4 },
      { pointId: "b", status: "partial", reason: "head-only", awarded: 2, max: 4 },
      { pointId: "c", status: "missed", reason: null, awarded: 0, max: 2 },
    ]);
    expect(misses).toEqual([
      { pointId: "b", reason: "head-only", lost: 0.2 },
      { pointId: "c", reason: "absent", lost: 0.2 },
    ]);
    expect(worstReason([...misses, { pointId: "d", reason: "absent", lost: 0.1 }])).toBe("absent");
    expect(worstReason([])).toBeNull();
  });
});

describe("possibleLosses", () => {
  const expression = (role: "whole" | "head" | "detail", ...groups: string[]) => ({
    role,
    allOf: groups.map((one) => [one]),
  });
  const rubric = (...expressions: ReturnType<typeof expression>[]) =>
    rubricSchema.parse({
      version: 1,
      title: "x",
      points: [{ id: "p", label: "p", pointKind: "problem", expressions }],
    });

  it("tells from a rubric what may be lost on its question", () => {
    expect(possibleLosses(rubric(expression("head", "难"), expression("detail", "车", "少")), "gist")).toEqual(
      expect.arrayContaining(["head-only", "detail-only", "keyword-missing", "reversed", "absent"]),
    );
    const whole = possibleLosses(rubric(expression("whole", "难")), "proposal");
    expect(whole).toContain("generic");
    expect(whole).not.toContain("head-only");
    expect(possibleLosses(null, "gist")).toEqual([]);
  });
});
