import type { Viewer } from "~/domain/access/viewer";
import { exportedMarks } from "~/services/exports/marks/exported-marks.server";

/** What the files of an assignment may be narrowed to; null when it is not the viewer's to see. */
export async function loadChoices(asked: { assignmentId: string; viewer: Viewer; now: number }) {
  const exported = await exportedMarks(asked);
  if (!exported) return null;
  const { assignment, className, rows, questions, groups } = exported;
  const done = rows.filter(({ marks }) => marks.handedInAt !== null);
  return {
    assignment: { id: assignment.id, title: assignment.title },
    className,
    candidates: rows.length,
    done: done.length,
    questions: questions.map(({ questionId, title }) => ({ questionId, title })),
    groups: groups.map(({ id, name }) => ({ id, name })),
    people: done.map(({ personId, name, number }) => ({ personId, name, number })),
  };
}
