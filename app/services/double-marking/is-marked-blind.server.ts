import type { Tx } from "@db/client/types";
import { listTasksOf } from "@db/queries/marking/tasks";

/** Whether rounds of an answer are still to be marked: until they are settled nobody gives it marks outside them. */
export async function isMarkedBlind({ attemptId }: { attemptId: string }, tx: Tx): Promise<boolean> {
  return (await listTasksOf({ attemptId }, tx)).some(({ round, doneAt }) => round !== "single" && doneAt === null);
}
