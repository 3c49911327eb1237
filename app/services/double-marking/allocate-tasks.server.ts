import type { Tx } from "@db/client/types";
import { getMarkedAssignment } from "@db/queries/marking/marked-assignment";
import { giveTask, listClassMarkers, listMarkingLoads, listRoundTasks } from "@db/queries/marking/rounds";
import { allocate } from "~/domain/marking/double/allocate";

/**
 * Gives the blind markings of an assignment that are nobody's to the tutors of its class: evenly, two rounds of an answer never to
 * one person, and the same each time for the same answers. What nobody may do stays open for a tutor who joins. How many were given.
 * With `attemptIds` only those answers are looked at: as one is handed in, the others need not be read.
 */
export async function allocateTasks(
  { assignmentId, attemptIds }: { assignmentId: string; attemptIds?: string[] },
  tx: Tx,
): Promise<number> {
  const assignment = await getMarkedAssignment({ assignmentId }, tx);
  if (!assignment) return 0;
  const tasks = await listRoundTasks({ assignmentId, attemptIds }, tx);
  // Answer by answer: two rounds of one answer next to each other never unbalance the shares.
  const free = tasks
    .filter(({ personId, doneAt, round }) => personId === null && doneAt === null && round !== "expert")
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  if (free.length === 0) return 0;
  const markers = (await listClassMarkers({ classId: assignment.classId }, tx)).map(({ personId }) => personId);
  const load = await listMarkingLoads({ assignmentId }, tx);
  const marking = new Map<string, string[]>();
  for (const { attemptId, personId } of tasks) {
    if (personId !== null) marking.set(attemptId, [...(marking.get(attemptId) ?? []), personId]);
  }
  let given = 0;
  for (const { id: taskId, attemptId, round } of free) {
    const except = marking.get(attemptId) ?? [];
    const personId = allocate({
      markers,
      except,
      spared: assignment.expertId,
      load,
      seed: placeOf({ attemptId, round }),
    });
    if (personId === null || !(await giveTask({ assignmentId, taskId, personId }, tx))) continue;
    load.set(personId, (load.get(personId) ?? 0) + 1);
    marking.set(attemptId, [...except, personId]);
    given += 1;
  }
  return given;
}

function placeOf({ attemptId, round }: { attemptId: string; round: string }): string {
  return `${attemptId}:${round}`;
}
