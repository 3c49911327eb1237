import { listQuestionsOf } from "@db/queries/assignments/assignments";
import { listFoundQuestions } from "@db/queries/search/found-sources";
import { countingSitting } from "~/domain/assignments/progress";
import type { Viewer } from "~/domain/access/viewer";
import { visibleParts } from "~/domain/access/visible-parts";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";
import type { OwnAssignment } from "~/services/assignments/list-own-assignments.server";

type OpenLessons = {
  /** The assignment as its candidate has it, who is the viewer. */
  own: Pick<OwnAssignment, "assignment" | "sittings" | "release">;
  viewer: Viewer;
  now: number;
};

export type OpenLesson = { questionId: string; position: number };

/**
 * The questions of an assignment whose 讲评 its candidate may read, in their order. It shows key points and the reference answer:
 * both are released to them, by this assignment and by every other one of theirs, and what they handed in stands.
 */
export async function openLessons({ own, viewer, now }: OpenLessons): Promise<OpenLesson[]> {
  const { assignment, sittings, release } = own;
  const answered = new Set(countingSitting(sittings)?.attempts.map(({ questionId }) => questionId));
  if (answered.size === 0 || !release.points || !release.reference) return [];
  const questionIds = [...answered];
  const assignmentsOf = await assignmentsForAccess({ viewer, questionIds, now });
  const questions = new Map((await listFoundQuestions({ ids: questionIds })).map((one) => [one.id, one]));
  return (await listQuestionsOf({ assignmentId: assignment.id })).flatMap(({ questionId, position }) => {
    const question = answered.has(questionId) ? questions.get(questionId) : undefined;
    if (!question) return [];
    const parts = visibleParts(viewer, question, assignmentsOf(questionId), "sealed");
    return parts.points && parts.reference ? [{ questionId, position }] : [];
  });
}
