import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertTasks, listUntasked, type Untasked } from "@db/queries/marking/tasks";
import type { TaskRound } from "~/domain/marking/queue/script-queue";
import { allocateTasks } from "~/services/double-marking/allocate-tasks.server";
import { isInSample } from "~/domain/marking/double/in-sample";

type OpenTasks = ({ sittingId: string } | { assignmentId: string }) & { now: number };

/**
 * Puts handed-in answers of an assignment before its markers, by its plan: once, or twice and blind. Done when a sitting is
 * sealed, and again when a queue is read, so that nothing depends on the moment; what is there already stays. Blind markings
 * are shared out at once.
 */
export async function openTasks({ now, ...of }: OpenTasks, tx: Tx): Promise<void> {
  const untasked = await listUntasked(of, tx);
  const tasks = untasked.flatMap(({ attemptId, questionId, assignmentId, ...plan }) =>
    roundsOf(attemptId, plan).map((round) => ({
      id: newId(),
      attemptId,
      questionId,
      assignmentId,
      round,
      createdAt: now,
    })),
  );
  await insertTasks(tasks, tx);
  const blind = tasks.filter(({ round }) => round !== "single");
  for (const assignmentId of new Set(blind.map((task) => task.assignmentId))) {
    await allocateTasks({ assignmentId, attemptIds: [...new Set(blind.map(({ attemptId }) => attemptId))] }, tx);
  }
}

function roundsOf(attemptId: string, { plan, percent }: Pick<Untasked, "plan" | "percent">): TaskRound[] {
  const twice = plan === "double" || (plan === "sample" && isInSample(attemptId, percent));
  return twice ? ["first", "second"] : ["single"];
}
