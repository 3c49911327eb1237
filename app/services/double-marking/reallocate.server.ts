import { database } from "@db/client/database";
import { insertMarkingEvents } from "@db/queries/marking/events";
import { getMarkedAssignment } from "@db/queries/marking/marked-assignment";
import { giveTask, listClassMarkers, listRoundTasks } from "@db/queries/marking/rounds";
import { recordAudit } from "~/services/audit/record-audit.server";

type Reallocate = { assignmentId: string; taskId: string; personId: string; by: string; now: number };
export type ReallocateRefusal = "not-found" | "done" | "not-a-marker" | "same-person";

/**
 * The head tutor gives an open marking to another tutor of the class. Somebody who has another round of the same answer is refused:
 * blind marks are given by different people. Who may ask, the caller makes sure of.
 */
export async function reallocate({
  assignmentId,
  taskId,
  personId,
  by,
  now,
}: Reallocate): Promise<{ ok: true } | { ok: false; reason: ReallocateRefusal }> {
  return database().tx(async (tx) => {
    const assignment = await getMarkedAssignment({ assignmentId }, tx);
    const tasks = assignment ? await listRoundTasks({ assignmentId }, tx) : [];
    const task = tasks.find(({ id }) => id === taskId);
    if (!assignment || !task) return { ok: false, reason: "not-found" };
    const { attemptId, round } = task;
    const markers = await listClassMarkers({ classId: assignment.classId }, tx);
    const mayMark = markers.some((marker) => marker.personId === personId);
    if (!mayMark && !(round === "expert" && personId === assignment.expertId))
      return { ok: false, reason: "not-a-marker" };
    const other = tasks.some((one) => one.attemptId === attemptId && one.id !== taskId && one.personId === personId);
    if (other && round !== "expert") return { ok: false, reason: "same-person" };
    if (!(await giveTask({ assignmentId, taskId, personId }, tx))) return { ok: false, reason: "done" };
    await insertMarkingEvents([{ attemptId, kind: "reallocated", note: "", byPersonId: by, at: now }], tx);
    const details = { assignmentId, round, from: task.personId, to: personId };
    await recordAudit(
      { action: "marking.reallocated", at: now, actorId: by, subjectKind: "attempt", subjectId: attemptId, details },
      tx,
    );
    return { ok: true };
  });
}
