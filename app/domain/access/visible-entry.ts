import { isReleased, type AssignmentForAccess } from "./visible-parts";
import { isStaff, type Viewer } from "./viewer";

export type EntryForAccess = { status: "draft" | "published" };

/**
 * Whether a framework, a model or a piece of theory may leave the server. Staff see every one; others published ones, and none
 * while an assignment to them on a question of the same pack keeps anything of its result back.
 */
export function isEntryVisible(
  viewer: Viewer,
  entry: EntryForAccess,
  assignmentsOfPack: readonly AssignmentForAccess[],
): boolean {
  return isStaff(viewer) || (entry.status === "published" && isReleased(assignmentsOfPack));
}
