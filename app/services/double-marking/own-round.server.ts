import { listTasksOf } from "@db/queries/marking/tasks";
import type { GivenRound } from "~/domain/marking/double/settle";

/** The round of an answer that is this person's to mark still; null where none is. */
export async function ownRound({ attemptId, by }: { attemptId: string; by: string }): Promise<GivenRound | null> {
  const tasks = await listTasksOf({ attemptId });
  const own = tasks.find(({ doneAt, personId, round }) => doneAt === null && personId === by && round !== "single");
  return own === undefined || own.round === "single" ? null : own.round;
}
