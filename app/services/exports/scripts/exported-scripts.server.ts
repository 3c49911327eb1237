import { setImmediate } from "node:timers/promises";
import { listExportedRemarks, listExportedScripts } from "@db/queries/exports/list-exported-scripts";
import { listPersonNames } from "@db/queries/people/find-people";
import type { AnswerCommentRow } from "@db/schema/rows";
import type { Viewer } from "~/domain/access/viewer";
import { scriptPoints } from "~/domain/exports/script-points";
import type { AnswerMarks, MarkSource } from "~/domain/exports/candidate-marks";
import { partOf, type ScriptChoice } from "~/domain/exports/script-choice";
import { numbered } from "~/domain/marking/pen/pen-mark";
import { exportedMarks, type ExportedMarks } from "~/services/exports/marks/exported-marks.server";

type Asked = { assignmentId: string; viewer: Viewer; choice: ScriptChoice; size: number; now: number };

/** The time is left out as well: the table of marks says by name who handed in when. */
const UNNAMED = { name: null, number: null, handedInAt: null };

/**
 * The marked scripts of an assignment that are chosen, question by question in the order of its candidates, no more than
 * `size` of them; null when it is not the viewer's to see. Of an answer that is marked several times the remarks are given
 * once its marks are settled: before, nobody sees another's, and nobody is told whose it is.
 */
export async function exportedScripts({ assignmentId, viewer, choice, size, now }: Asked) {
  const exported = await exportedMarks({ assignmentId, viewer, now });
  if (!exported) return null;
  const { assignment, className, questions } = exported;
  const part = partOf(chosenScripts(exported, choice), { part: choice.part, size });
  const wanted = part.chosen.map(({ answer }) => answer);
  const [texts, remarks] = await Promise.all([
    listExportedScripts({ wanted }),
    listExportedRemarks({ attemptIds: wanted.map(({ attemptId }) => attemptId) }),
  ]);
  await setImmediate();
  const names = await listPersonNames({ personIds: [...new Set(remarks.map(({ byPersonId }) => byPersonId))] });
  const byAttempt = new Map<string, AnswerCommentRow[]>();
  for (const one of remarks) byAttempt.set(one.attemptId, [...(byAttempt.get(one.attemptId) ?? []), one]);
  const scripts = part.chosen.flatMap(({ answer, row, question, no }) => {
    const script = texts.get(answer.attemptId);
    if (!script) return [];
    const { text, number, medium, report, note } = script;
    const shown = (byAttempt.get(answer.attemptId) ?? []).filter(
      (one) => one.revisionNumber === number && (one.round === "single" || isSettled(answer.source)),
    );
    const known = questions[no - 1]?.points ?? [];
    return {
      ...{ attemptId: answer.attemptId, no, text, note },
      onPaper: medium === "paper" && text === "",
      ...(isUnnamed(assignment, row, answer) ? UNNAMED : whose(row)),
      ...{ source: answer.source, marks: answer.marks, max: answer.max, share: answer.share },
      title: question.title,
      points: scriptPoints(report, known),
      remarks: numbered(shown).map(({ remark, no: mark }) => {
        const { id, start, end, pen, text: words, reasonCode, byPersonId, createdAt } = remark;
        return {
          id,
          start,
          end,
          pen,
          text: words,
          reasonCode,
          no: mark,
          by: names.get(byPersonId) ?? "",
          at: createdAt,
        };
      }),
    };
  });
  const { part: at, parts, from, to, total } = part;
  return {
    assignment: { id: assignment.id, title: assignment.title },
    className,
    asked: exported.asked.map(({ questionId, content }) => ({ questionId, content })),
    scripts,
    part: { part: at, parts, from, to, total },
  };
}

type Chosen = {
  answer: AnswerMarks;
  row: ExportedMarks["rows"][number];
  question: { title: string };
  no: number;
};

function chosenScripts(
  { assignment, rows, questions }: ExportedMarks,
  { questionId, groupId, personId }: ScriptChoice,
): Chosen[] {
  const wanted = rows.filter(
    (row) => (groupId === null || row.groupId === groupId) && (personId === null || row.personId === personId),
  );
  return questions.flatMap((question, at) => {
    if (questionId !== null && question.questionId !== questionId) return [];
    const all = wanted.flatMap((row) =>
      row.marks.answers
        .filter((one) => one.questionId === question.questionId)
        .map((answer) => ({ answer, row, question, no: at + 1 })),
    );
    const unnamed = all.filter(({ row, answer }) => isUnnamed(assignment, row, answer));
    // One candidate's alone would be named by having been asked for, and the order of the class would name all of them.
    const shown = personId === null ? unnamed.sort((a, b) => (a.answer.attemptId < b.answer.attemptId ? -1 : 1)) : [];
    return [...all.filter((one) => !unnamed.includes(one)), ...shown];
  });
}

function whose({ name, number, marks: { handedInAt } }: ExportedMarks["rows"][number]) {
  return { name, number, handedInAt };
}

/** Whether an answer is still marked without its name: given to several tutors, or to be, and not settled. */
function isUnnamed(
  { marking }: ExportedMarks["assignment"],
  { settling }: ExportedMarks["rows"][number],
  { source }: AnswerMarks,
): boolean {
  return marking !== "single" && (settling || source === null || source === "engine");
}

function isSettled(source: MarkSource | null): boolean {
  return source === "settled" || source === "expert";
}

export type ExportedScripts = NonNullable<Awaited<ReturnType<typeof exportedScripts>>>;
export type ScriptOut = ExportedScripts["scripts"][number];
