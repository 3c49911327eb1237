import { listMarkedQuestions } from "@db/queries/marking/marked-assignment";
import { listMarkedAssignments, tallyTasks } from "@db/queries/marking/tasks";
import type { AccountViewer } from "~/server/auth.server";
import { DOUBTFUL_BELOW } from "~/domain/marking/confidence";
import { openMissingTasks } from "~/services/marking-desk/question-queue.server";
import { waitingConfidences } from "~/services/marking-desk/waiting-confidences.server";

/** How many assignments one page lists; the latest come first. */
const LISTED = 30;

type LoadQueue = { viewer: AccountViewer; counted: string | null; now: number };

/**
 * What waits to be marked in the classes a tutor teaches, question by question. `counted` names the assignment whose doubtful
 * answers are counted: reading every report of every assignment would make the page slow for all of them.
 */
export async function loadQueue({ viewer, counted, now }: LoadQueue) {
  const personId = viewer.role === "admin" ? null : viewer.personId;
  const assignments = (await listMarkedAssignments({ personId })).slice(0, LISTED);
  for (const { id } of assignments) await openMissingTasks({ assignmentId: id, now });
  const tallies = await tallyTasks({ assignmentIds: assignments.map(({ id }) => id) });
  const shown = assignments.some(({ id }) => id === counted) ? counted : null;
  const waiting = shown === null ? [] : await waitingConfidences({ assignmentId: shown });
  const doubtful = waiting.filter(({ confidence }) => confidence < DOUBTFUL_BELOW);
  const rows = [];
  for (const { id, title, className } of assignments) {
    const questions = (await listMarkedQuestions({ assignmentId: id })).flatMap((question) => {
      const tally = tallies.find((one) => one.assignmentId === id && one.questionId === question.questionId);
      if (!tally) return [];
      const unsure = id === shown ? doubtful.filter((one) => one.questionId === question.questionId).length : null;
      return [{ ...question, all: tally.all, done: tally.done, doubtful: unsure }];
    });
    rows.push({ id, title, className, questions });
  }
  return rows;
}

export type QueuedAssignment = Awaited<ReturnType<typeof loadQueue>>[number];
