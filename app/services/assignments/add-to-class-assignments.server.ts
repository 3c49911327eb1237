import type { Tx } from "@db/client/types";
import { giveBack, insertCandidates } from "@db/queries/assignments/candidates";
import { listWholeClassAssignments } from "@db/queries/assignments/targets";
import { assignedNotice } from "./assigned-notice.server";

type AddToClassAssignments = { classId: string; personIds: readonly string[]; now: number };

/**
 * Whoever joins a class gets what was given to all of it; what is over by then they see as they see any overdue work. Whoever
 * comes back also has again what was given to them or their group.
 */
export async function addToClassAssignments({ classId, personIds, now }: AddToClassAssignments, tx: Tx): Promise<void> {
  if (personIds.length === 0) return;
  await giveBack({ classId, personIds }, tx);
  for (const assignment of await listWholeClassAssignments({ classId }, tx)) {
    await insertCandidates({ assignmentId: assignment.id, personIds, now }, tx);
    await assignedNotice({ assignment, personIds, now }, tx);
  }
}
