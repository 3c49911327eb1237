import type { ReleaseState } from "../assignments/release";
import { isStaff, type Viewer } from "./viewer";

/** What of a question may leave the server. */
export type QuestionParts = {
  prompt: boolean;
  materials: boolean;
  /** The marks or the share of them that an answer got, of this and of every other attempt on the question. */
  score: boolean;
  /** Key points, the report's points and evidence. */
  points: boolean;
  /** Reference answer, outlines and models. */
  reference: boolean;
  /** Drafts and the inner state of the bank. */
  draft: boolean;
};

/** Where the viewer stands with the question: looking at the bank, writing, or handed in. */
export type Stage = "browse" | "writing" | "sealed";

export type QuestionForAccess = {
  status: "draft" | "needs-material" | "published" | "retired";
  visibility: "bank" | "reserved";
};

/** An assignment of this question to the viewer: what of its result is released to them now. */
export type AssignmentForAccess = ReleaseState;

const NOTHING: QuestionParts = {
  prompt: false,
  materials: false,
  score: false,
  points: false,
  reference: false,
  draft: false,
};
const EVERYTHING: QuestionParts = {
  prompt: true,
  materials: true,
  score: true,
  points: true,
  reference: true,
  draft: true,
};

/**
 * The one rule for what leaves the server, for pages, endpoints and exports.
 * Staff see everything. Others see published questions of the bank; reserved ones where an assignment has them write, and
 * elsewhere once all of it is released. Score, key points and reference come only after their own hand-in, and none of them
 * while any assignment on the question still withholds it, whichever attempt they belong to.
 */
export function visibleParts(
  viewer: Viewer,
  question: QuestionForAccess,
  assignments: readonly AssignmentForAccess[],
  stage: Stage,
): QuestionParts {
  if (isStaff(viewer)) return EVERYTHING;
  if (question.status === "draft" || question.status === "needs-material") return NOTHING;
  // Whoever has begun goes on with the version they began with, also where the question left the bank since.
  if (question.status === "retired" && stage === "browse") return NOTHING;
  if (question.visibility === "reserved" && stage === "browse") {
    if (assignments.length === 0 || !isReleased(assignments)) return NOTHING;
  }
  const handedIn = stage === "sealed";
  return {
    prompt: true,
    materials: true,
    score: handedIn && isScoreVisible(viewer, assignments),
    points: handedIn && assignments.every(({ points }) => points),
    reference: handedIn && assignments.every(({ reference }) => reference),
    draft: false,
  };
}

/** Whether marks of handed-in answers to a question may be shown, for lists of them: the same rule as `visibleParts`. */
export function isScoreVisible(viewer: Viewer, assignments: readonly AssignmentForAccess[]): boolean {
  return isStaff(viewer) || assignments.every(({ score }) => score);
}

/** Whether no assignment keeps anything of its result back any more. */
export function isReleased(assignments: readonly AssignmentForAccess[]): boolean {
  return assignments.every(({ score, points, reference }) => score && points && reference);
}
