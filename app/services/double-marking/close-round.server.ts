import type { Tx } from "@db/client/types";
import { finishTask } from "@db/queries/marking/tasks";
import type { MarkingTaskRow } from "@db/schema/rows";
import { afterMark } from "./after-mark.server";

type CloseRound = { task: MarkingTaskRow; assessmentId: string; by: string; now: number };

/** Notes that a round is marked, and does what follows from it, in the transaction that keeps the mark. */
export async function closeRound({ task, assessmentId, by, now }: CloseRound, tx: Tx): Promise<void> {
  await finishTask({ taskId: task.id, assessmentId, personId: by, now }, tx);
  await afterMark({ attemptId: task.attemptId, now }, tx);
}
