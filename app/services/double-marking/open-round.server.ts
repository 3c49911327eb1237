import type { Tx } from "@db/client/types";
import { listTasksOf } from "@db/queries/marking/tasks";
import type { MarkingTaskRow } from "@db/schema/rows";
import type { GivenRound } from "~/domain/marking/double/settle";

type OpenRound = { attemptId: string; round: GivenRound; by: string };

/**
 * The marking of this round if it is to be done and this person may do it: it is given to them, or to nobody while they have no
 * other blind round of the same answer. Null otherwise.
 */
export async function openRound({ attemptId, round, by }: OpenRound, tx: Tx): Promise<MarkingTaskRow | null> {
  const tasks = await listTasksOf({ attemptId }, tx);
  const task = tasks.find((one) => one.round === round && one.doneAt === null);
  if (!task) return null;
  if (task.personId !== null) return task.personId === by ? task : null;
  const hasOther = tasks.some((one) => one.id !== task.id && one.personId === by);
  return hasOther && round !== "expert" ? null : task;
}
