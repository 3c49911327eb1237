import { listMarkedQuestions } from "@db/queries/marking/marked-assignment";
import { listClassMarkers, listRoundMarks, listRoundTasks, type RoundTask } from "@db/queries/marking/rounds";
import { listPersonNames } from "@db/queries/people/find-people";
import { markerLeans, roundsByQuestion } from "~/domain/marking/double/board";
import { defaultProfile } from "~/domain/profiles/marking-profiles";
import type { AccountViewer } from "~/server/auth.server";
import { taughtAssignment } from "~/services/assignments/taught-assignment.server";
import { mayArbitrate } from "~/services/double-marking/may-arbitrate";

/** Work of one page: a mock exam of hundreds has thousands of markings to do. */
const A_PAGE = 30;

type LoadBoard = { assignmentId: string; viewer: AccountViewer; page?: number };

/** The board of a double-marked assignment: rounds by question, and of settled answers how far marks and markers lie apart. */
export async function loadBoard({ assignmentId, viewer, page = 1 }: LoadBoard) {
  const taught = await taughtAssignment({ assignmentId, viewer });
  if (!taught) return null;
  const { assignment, role } = taught;
  const [questions, tasks, marks, markers] = await Promise.all([
    listMarkedQuestions({ assignmentId }),
    listRoundTasks({ assignmentId }),
    listRoundMarks({ assignmentId }),
    listClassMarkers({ classId: assignment.classId }),
  ]);
  const tolerance = assignment.tolerancePercent ?? defaultProfile().doubleMarkTolerancePercent.value;
  const questionIds = questions.map(({ questionId }) => questionId);
  const people = [...markers.map(({ personId }) => personId), ...tasks.flatMap(({ personId }) => personId ?? [])];
  const names = await listPersonNames({ personIds: [...new Set(people)] });
  const nameOf = (personId: string | null) => (personId === null ? null : (names.get(personId) ?? ""));
  const mayDecide = ({ round, personId }: RoundTask) => round === "expert" && mayArbitrate({ personId, viewer });
  const numbered = tasks.filter(({ doneAt }) => doneAt === null).map((task, index) => ({ task, answer: index + 1 }));
  // What waits for the viewer's own decision comes first.
  const open = [...numbered.filter(({ task }) => mayDecide(task)), ...numbered.filter(({ task }) => !mayDecide(task))];
  const rows = roundsByQuestion({ questionIds, tasks, marks, tolerancePercent: tolerance });
  return {
    assignment: { id: assignmentId, title: assignment.title, tolerance, gate: assignment.gateAgreement },
    isHead: role === "head",
    questions: rows.map((row, index) => ({ ...row, no: index + 1, title: questions[index]?.title ?? "" })),
    leans: markerLeans(marks).map((lean) => ({ ...lean, name: nameOf(lean.personId) ?? "" })),
    /** The work still to do; whose it is is no mark. */
    openCount: open.length,
    isAnybodys: open.some(({ task }) => task.personId === null),
    page,
    pages: Math.ceil(open.length / A_PAGE),
    open: open.slice((page - 1) * A_PAGE, page * A_PAGE).map(({ task, answer }) => ({
      ...{ id: task.id, attemptId: task.attemptId, round: task.round, personId: task.personId, answer },
      no: questionIds.indexOf(task.questionId) + 1,
      name: nameOf(task.personId),
      mayDecide: mayDecide(task),
    })),
    markers: markers.map(({ personId }) => ({ personId, name: nameOf(personId) ?? "" })),
  };
}

export type LoadedBoard = NonNullable<Awaited<ReturnType<typeof loadBoard>>>;
