import { database } from "@db/client/database";
import { listAnchorChoices, insertAnchor } from "@db/queries/marking/anchors";
import { listMarkedQuestions } from "@db/queries/marking/marked-assignment";
import type { AssignmentRow } from "@db/schema/rows";
import { recordAudit } from "~/services/audit/record-audit.server";

/** So many marked answers are offered to choose from. */
export const ANCHOR_CHOICES = 60;

type ChooseAnchor = { assignment: AssignmentRow; assessmentId: string; by: string; now: number };

/** 标杆卷: takes an answer of the class with a tutor's marks as an anchor; these marks are the agreed ones. False: none to choose. */
export async function chooseAnchor({ assignment, assessmentId, by, now }: ChooseAnchor): Promise<boolean> {
  const { id: assignmentId, classId } = assignment;
  const questionIds = (await listMarkedQuestions({ assignmentId })).map(({ questionId }) => questionId);
  const choices = await listAnchorChoices({ classId, questionIds, limit: ANCHOR_CHOICES });
  const chosen = choices.find(({ id }) => id === assessmentId);
  if (!chosen) return false;
  const { attemptId } = chosen;
  await database().tx(async (tx) => {
    await insertAnchor({ assignmentId, attemptId, assessmentId, createdBy: by, createdAt: now }, tx);
    const details = { assignmentId, assessmentId };
    await recordAudit(
      { action: "anchor.chosen", at: now, actorId: by, subjectKind: "attempt", subjectId: attemptId, details },
      tx,
    );
  });
  return true;
}
