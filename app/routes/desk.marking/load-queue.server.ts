import { listQuestionsOfAll } from "@db/queries/marking/marked-assignment";
import { listMarkedAssignments, tallyTasks } from "@db/queries/marking/tasks";
import type { AccountViewer } from "~/server/auth.server";
import { DOUBTFUL_BELOW } from "~/domain/marking/confidence";
import { openMissingTasks } from "~/services/marking-desk/question-queue.server";
import { waitingConfidences } from "~/services/marking-desk/waiting-confidences.server";

/** How many assignments one page lists; the latest come first. */
const A_PAGE = 10;

type LoadQueue = { viewer: AccountViewer; counted: string | null; page: number; now: number };

/**
 * What waits to be marked in the classes a tutor teaches, question by question. `counted` names the assignment whose doubtful
 * answers are counted: reading every report of every assignment would make the page slow for all of them.
 */
export async function loadQueue({ viewer, counted, page, now }: LoadQueue) {
  const personId = viewer.role === "admin" ? null : viewer.personId;
  const all = await listMarkedAssignments({ personId });
  const assignments = all.slice((page - 1) * A_PAGE, page * A_PAGE);
  const assignmentIds = assignments.map(({ id }) => id);
  const [tallies, questions] = await Promise.all([
    talliesOf(assignmentIds, now),
    listQuestionsOfAll({ assignmentIds }),
  ]);
  const shown = assignmentIds.find((id) => id === counted) ?? null;
  const waiting = shown === null ? [] : await waitingConfidences({ assignmentId: shown });
  const doubtful = waiting.filter(({ confidence }) => confidence < DOUBTFUL_BELOW);
  const rows = assignments.map(({ id, title, className }) => ({
    ...{ id, title, className },
    questions: questions.flatMap((question) => {
      const { assignmentId, questionId, position, title: asked } = question;
      const tally = tallies.find((one) => one.assignmentId === id && one.questionId === questionId);
      if (assignmentId !== id || !tally) return [];
      const unsure = id === shown ? doubtful.filter((one) => one.questionId === questionId).length : null;
      return [{ questionId, position, title: asked, all: tally.all, done: tally.done, doubtful: unsure }];
    }),
  }));
  return { assignments: rows, page, pages: Math.ceil(all.length / A_PAGE) };
}

/**
 * Handing in puts an answer into its queue. Only where something was handed in and nothing is to be marked are missing markings
 * looked for here; a question's own page looks for each.
 */
async function talliesOf(assignmentIds: string[], now: number) {
  const tallies = await tallyTasks({ assignmentIds });
  const empty = assignmentIds.filter((id) => tallies.every(({ assignmentId }) => assignmentId !== id));
  for (const assignmentId of empty) await openMissingTasks({ assignmentId, now });
  return empty.length === 0 ? tallies : tallyTasks({ assignmentIds });
}

export type QueuedAssignment = Awaited<ReturnType<typeof loadQueue>>["assignments"][number];
