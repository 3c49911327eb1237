import { isReleased, type AssignmentForAccess } from "./visible-parts";
import { isStaff, type Viewer } from "./viewer";

/** What of a drill may leave the server. */
export type DrillParts = {
  /** What is worked on. */
  task: boolean;
  /** What it is judged by. */
  key: boolean;
};

export type DrillForAccess = { status: "draft" | "published" | "withdrawn" };

/**
 * The one rule for what leaves the server of a drill. Staff see every drill. Others see published ones, the key only with
 * the result of an answer, and none of it while an assignment on a question that shares its source is unreleased.
 */
export function visibleDrill(
  viewer: Viewer,
  drill: DrillForAccess,
  assignments: readonly AssignmentForAccess[],
  stage: "working" | "answered",
): DrillParts {
  const task = isStaff(viewer) || (drill.status === "published" && isReleased(assignments));
  return { task, key: task && stage === "answered" };
}
