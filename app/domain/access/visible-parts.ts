import { isStaff, type Viewer } from "./viewer";

/** What of a question may leave the server. */
export type QuestionParts = {
  prompt: boolean;
  materials: boolean;
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

/** An assignment of this question to the viewer; `released` once its marks may be seen. */
export type AssignmentForAccess = { released: boolean };

const NOTHING: QuestionParts = { prompt: false, materials: false, points: false, reference: false, draft: false };
const EVERYTHING: QuestionParts = { prompt: true, materials: true, points: true, reference: true, draft: true };

/**
 * The one rule for what leaves the server, for pages, endpoints and exports.
 * Staff see everything. Others see published questions of the bank (reserved ones only through an assignment);
 * key points and references only after their own hand-in, and never while an assignment on it is unreleased.
 */
export function visibleParts(
  viewer: Viewer,
  question: QuestionForAccess,
  assignments: readonly AssignmentForAccess[],
  stage: Stage,
): QuestionParts {
  if (isStaff(viewer)) return EVERYTHING;
  const handedIn = stage === "sealed";
  if (question.status === "draft" || question.status === "needs-material") return NOTHING;
  // Whoever has begun goes on with the version they began with.
  if (question.status === "retired" && stage === "browse") return NOTHING;
  if (question.visibility === "reserved" && assignments.length === 0) return NOTHING;
  const withheld = assignments.some((assignment) => !assignment.released);
  const revealed = handedIn && !withheld;
  return { prompt: true, materials: true, points: revealed, reference: revealed, draft: false };
}
