import { termsFor, type AssignmentTerms, type CandidateTerms } from "./terms";

/** When a part of the result may be seen: at the candidate's own hand-in, when it is due, or when a tutor says so. */
export type ReleaseRule = "at-once" | "at-due" | "by-hand";

export const RELEASE_RULES = ["at-once", "at-due", "by-hand"] as const satisfies readonly ReleaseRule[];

/** The parts of a result that are released on their own: marks, key points with the report, reference answer and outline. */
export type ReleasePart = "score" | "points" | "reference";

export const RELEASE_PARTS = ["score", "points", "reference"] as const satisfies readonly ReleasePart[];

/** Which parts of the result the candidate may see. */
export type ReleaseState = Record<ReleasePart, boolean>;

/** When everybody may see the parts of their results. */
export type ReleasePolicy = { releaseScore: ReleaseRule; releasePoints: ReleaseRule; releaseReference: ReleaseRule };

/** What a tutor released to one candidate by hand, and when; each null: not. */
export type HandReleases = {
  scoreReleasedAt: number | null;
  pointsReleasedAt: number | null;
  referenceReleasedAt: number | null;
};

type ReleaseOf = {
  assignment: AssignmentTerms & ReleasePolicy;
  candidate: CandidateTerms & HandReleases;
  /** The candidate has handed in a sitting of it that is not void. */
  handedIn: boolean;
  /** A sitting of it that is not void is still being written. */
  writing: boolean;
  /** An answer of theirs is marked in rounds that are not all done: what counts of it so far is the engine's estimate. */
  settling: boolean;
  now: number;
};

/**
 * What of their result a candidate may see at `now`. Each part follows its own rule, and a tutor's hand opens it before that;
 * only that key points never come without the score that is made of them. Whoever is writing their first answer sees none of
 * it, also where a tutor released it to the whole class meanwhile: it opens as they hand in. Marks that several give are seen when
 * they are settled and not before, whatever rule or hand opens them: the engine's estimate is not the score of a mock exam.
 */
export function releaseOf({ assignment, candidate, handedIn, writing, settling, now }: ReleaseOf): ReleaseState {
  const { dueAt } = termsFor(assignment, candidate);
  const opened = (rule: ReleaseRule, byHandAt: number | null) => {
    if (writing && !handedIn) return false;
    if (byHandAt !== null && byHandAt <= now) return true;
    if (!handedIn || rule === "by-hand") return false;
    return rule === "at-once" || (dueAt !== null && dueAt <= now);
  };
  const points = !settling && opened(assignment.releasePoints, candidate.pointsReleasedAt);
  return {
    score: points || (!settling && opened(assignment.releaseScore, candidate.scoreReleasedAt)),
    points,
    reference: opened(assignment.releaseReference, candidate.referenceReleasedAt),
  };
}

/** When a part will be seen: with the hand-in, from a moment on, when a tutor says so, or when the marks are settled. */
export type ReleaseTime = { kind: "hand-in" } | { kind: "at"; at: number } | { kind: "by-hand" } | { kind: "settled" };

/**
 * What a candidate is told of a part that is still closed: a time that is past is no promise, nor is one's own hand-in where marks
 * are still being settled; whoever has handed in nothing waits for their own hand-in.
 */
export function timeToCome(
  when: ReleaseTime,
  { part, settling, now }: { part: ReleasePart; settling: boolean; now: number },
): ReleaseTime {
  const isOpenedNow = when.kind === "hand-in" || (when.kind === "at" && when.at <= now);
  if (!isOpenedNow) return when;
  return settling && part !== "reference" ? { kind: "settled" } : { kind: "hand-in" };
}

/** What a candidate is told of a part that they may not see yet. Without a due time only a tutor can open it. */
export function releaseTime(rule: ReleaseRule, dueAt: number | null): ReleaseTime {
  if (rule === "at-once") return { kind: "hand-in" };
  return rule === "at-due" && dueAt !== null ? { kind: "at", at: dueAt } : { kind: "by-hand" };
}
