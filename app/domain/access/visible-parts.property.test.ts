import { describe, expect, it } from "vitest";
import { RELEASE_RULES, releaseOf, type ReleaseRule, type ReleaseState } from "../assignments/release";
import { visibleParts, type QuestionForAccess, type QuestionParts, type Stage } from "./visible-parts";
import type { Viewer } from "./viewer";

const viewer: Viewer = { kind: "account", personId: "p", role: "candidate", displayName: "考生", userName: "k" };
const BOTH = [false, true];
const STAGES: Stage[] = ["browse", "writing", "sealed"];
const STATES: ReleaseState[] = BOTH.flatMap((score) =>
  BOTH.flatMap((points) => BOTH.map((reference) => ({ score, points, reference }))),
);
const QUESTIONS: QuestionForAccess[] = (["draft", "needs-material", "published", "retired"] as const).flatMap(
  (status) => (["bank", "reserved"] as const).map((visibility) => ({ status, visibility })),
);
/** No assignment, one, and two of every kind. */
const ASSIGNED: ReleaseState[][] = [
  [],
  ...STATES.map((one) => [one]),
  ...STATES.flatMap((one) => STATES.map((other) => [one, other])),
];
const HIDDEN_PARTS = ["score", "points", "reference"] as const;

const names = (parts: QuestionParts) => Object.entries(parts).flatMap(([name, visible]) => (visible ? [name] : []));

function expectNoLess(less: QuestionParts, more: QuestionParts) {
  expect(names(more)).toEqual(expect.arrayContaining(names(less)));
}

describe("visibleParts, over every question, assignment and stage", () => {
  it("never hides what was visible when an assignment releases more", () => {
    for (const question of QUESTIONS)
      for (const stage of STAGES)
        for (const assignments of ASSIGNED)
          for (const part of HIDDEN_PARTS) {
            const more = assignments.map((one, index) => (index === 0 ? { ...one, [part]: true } : one));
            expectNoLess(
              visibleParts(viewer, question, assignments, stage),
              visibleParts(viewer, question, more, stage),
            );
          }
  });

  it("never hides what was visible when the candidate begins or hands in", () => {
    for (const question of QUESTIONS)
      for (const assignments of ASSIGNED)
        for (const [before, after] of [
          ["browse", "writing"],
          ["writing", "sealed"],
        ] as const)
          expectNoLess(
            visibleParts(viewer, question, assignments, before),
            visibleParts(viewer, question, assignments, after),
          );
  });

  it("shows a part only after the hand-in and only where every assignment has released it", () => {
    for (const question of QUESTIONS)
      for (const stage of STAGES)
        for (const assignments of ASSIGNED) {
          const parts = visibleParts(viewer, question, assignments, stage);
          for (const part of HIDDEN_PARTS) {
            if (stage !== "sealed" || assignments.some((one) => !one[part])) expect(parts[part]).toBe(false);
          }
        }
  });

  it("follows each part's rule through the life of an assignment", () => {
    const rules = RELEASE_RULES.flatMap((score) =>
      RELEASE_RULES.flatMap((points) => RELEASE_RULES.map((reference) => ({ score, points, reference }))),
    );
    const question = { status: "published", visibility: "reserved" } as const;
    for (const { score, points, reference } of rules) {
      const seen = (now: number, handedIn: boolean) => {
        const release = releaseOf({
          ...assigned({ score, points, reference }),
          handedIn,
          writing: !handedIn,
          settling: false,
          now,
        });
        return visibleParts(viewer, question, [release], handedIn ? "sealed" : "writing");
      };
      const moments = [seen(10, false), seen(20, true), seen(100, true), seen(200, true)];
      for (const [index, parts] of moments.slice(1).entries()) expectNoLess(moments[index]!, parts);
      expect(names(moments[0]!)).toEqual(["prompt", "materials"]);
      expect(moments[1]!.reference).toBe(reference === "at-once");
      expect(moments[2]!.reference).toBe(reference !== "by-hand");
      expect(names(moments[3]!)).toEqual(["prompt", "materials", "score", "points", "reference"]);
    }
  });
});

/** Due at 100, released by hand at 200. */
function assigned({ score, points, reference }: Record<keyof ReleaseState, ReleaseRule>) {
  const terms = { opensAt: 0, dueAt: 100, limitMinutes: null, maxAttempts: 1 };
  const own = { opensAt: null, dueAt: null, limitMinutes: null, maxAttempts: null };
  const exception = { exceptionReason: null, exceptionAt: null };
  return {
    assignment: { ...terms, releaseScore: score, releasePoints: points, releaseReference: reference },
    candidate: {
      ...own,
      ...exception,
      scoreReleasedAt: 200,
      pointsReleasedAt: 200,
      referenceReleasedAt: 200,
    },
  };
}
