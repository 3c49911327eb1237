import { database } from "@db/client/database";
import type { Reader } from "@db/client/types";
import { getAssignment } from "@db/queries/assignments/assignments";
import type { AssignmentRow, ClassRow } from "@db/schema/rows";
import type { Viewer } from "~/domain/access/viewer";
import { taughtClass } from "~/services/classes/taught-class.server";

export type TaughtAssignment = { assignment: AssignmentRow; class: ClassRow; role: "head" | "tutor" };

/** An assignment of a class the viewer teaches; null when it is not there or not theirs. */
export async function taughtAssignment(
  { assignmentId, viewer }: { assignmentId: string; viewer: Viewer },
  on: Reader = database(),
): Promise<TaughtAssignment | null> {
  const assignment = await getAssignment({ assignmentId }, on);
  if (!assignment) return null;
  const taught = await taughtClass({ classId: assignment.classId, viewer }, on);
  return taught && { assignment, ...taught };
}
