import type { Viewer } from "~/domain/access/viewer";
import { getOwnAssignment } from "~/services/assignments/get-own-assignment.server";
import { learnerLesson } from "./learner-lesson";
import { loadLesson } from "./load-lesson.server";
import { openLessons } from "./open-lessons.server";

type LoadOwnLesson = {
  assignmentId: string;
  questionId: string;
  viewer: Extract<Viewer, { kind: "account" }>;
  now: number;
};

/** 讲评 of a question as a candidate of the assignment reads it. Null while any of it is withheld from them, and where it is not theirs. */
export async function loadOwnLesson({ assignmentId, questionId, viewer, now }: LoadOwnLesson) {
  const own = await getOwnAssignment({ assignmentId, candidateId: viewer.personId, now });
  if (!own) return null;
  const open = await openLessons({ own, viewer, now });
  const at = open.findIndex((one) => one.questionId === questionId);
  const lesson = at === -1 ? null : await loadLesson({ assignmentId, questionId, now });
  if (!lesson) return null;
  return {
    ...learnerLesson(lesson),
    assignment: own.assignment.title,
    previous: open[at - 1]?.questionId ?? null,
    next: open[at + 1]?.questionId ?? null,
  };
}
