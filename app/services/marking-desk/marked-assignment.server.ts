import { getMarkedAssignment } from "@db/queries/marking/marked-assignment";
import type { AssignmentRow } from "@db/schema/rows";
import type { Viewer } from "~/domain/access/viewer";
import { taughtClass } from "~/services/classes/taught-class.server";

/** An assignment that the viewer may mark, as they teach its class; null for everybody else. */
export async function markedAssignment({
  assignmentId,
  viewer,
}: {
  assignmentId: string;
  viewer: Viewer;
}): Promise<{ assignment: AssignmentRow; className: string; role: "head" | "tutor" } | null> {
  const assignment = await getMarkedAssignment({ assignmentId });
  const taught = assignment && (await taughtClass({ classId: assignment.classId, viewer }));
  return taught && { assignment, className: taught.class.name, role: taught.role };
}
