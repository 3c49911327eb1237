import type { Report } from "@content/contract/report";
import { getRoundsOf } from "@db/queries/marking/rounds";
import type { AccountViewer } from "~/server/auth.server";
import { taughtAssignment } from "~/services/assignments/taught-assignment.server";
import { markedText } from "~/services/double-marking/marked-text.server";
import { markSheet } from "~/services/double-marking/mark-sheet";
import { mayArbitrate } from "~/services/double-marking/may-arbitrate";

type LoadDecision = { assignmentId: string; attemptId: string; viewer: AccountViewer; now: number };

const BLIND = ["first", "second", "third"] as const;

/** 仲裁: an answer with the three marks that no two of agree, for the expert whose decision it is; null for everybody else. */
export async function loadDecision({ assignmentId, attemptId, viewer, now }: LoadDecision) {
  const rounds = await getRoundsOf({ attemptId });
  if (rounds?.assignment.id !== assignmentId) return null;
  const isNamed = rounds.assignment.expertId === viewer.personId;
  if (!isNamed && !(await taughtAssignment({ assignmentId, viewer }))) return null;
  const task = rounds.tasks.find(({ round }) => round === "expert");
  if (!task || !mayArbitrate({ personId: task.personId, viewer })) return null;
  const marks = BLIND.flatMap((round) => rounds.marks.find((mark) => mark.round === round) ?? []);
  const [first] = marks;
  const marked = first && (await markedText({ assessment: first, now }));
  if (!marked) return null;
  const middle = [...marks].sort((a, b) => a.share - b.share)[1];
  return {
    assignmentId,
    attemptId,
    title: marked.asked.title,
    choice: first.admitted ? first.revisionNumber : ("sealed" as const),
    isDone: task.doneAt !== null,
    marks: marks.map(({ round, marksHundredths, maxHundredths, share, note, report }) => ({
      ...{ round: round as (typeof BLIND)[number], marksHundredths, maxHundredths, share, note },
      awards: awardsOf(report),
    })),
    /** Begins with the middle one of the three. */
    sheet: markSheet(marked, middle?.report ?? null),
  };
}

function awardsOf({ points }: Report): Record<string, number> {
  return Object.fromEntries(points.map(({ id, awarded }) => [id, awarded]));
}

export type LoadedDecision = NonNullable<Awaited<ReturnType<typeof loadDecision>>>;
