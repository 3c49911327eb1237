import { database } from "@db/client/database";
import { getQuestion, setQuestionStatus } from "@db/queries/content/questions";
import { recordAudit } from "~/services/audit/record-audit.server";

export type RetireQuestion = { questionId: string; by: string; now: number };

/** Takes a question out of use. Attempts that were begun go on with their version, and it can be restored. */
export async function retireQuestion({
  questionId,
  by,
  now,
}: RetireQuestion): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  return database().tx(async (tx) => {
    const question = await getQuestion({ questionId }, tx);
    if (!question) return { ok: false, reason: "not-found" };
    if (question.status === "retired") return { ok: true };
    await setQuestionStatus({ questionId, status: "retired", now: Math.max(now, question.updatedAt + 1) }, tx);
    const subject = { subjectKind: "question", subjectId: questionId };
    const details = { versionId: question.publishedVersionId };
    await recordAudit({ action: "question.withdrawn", actorId: by, at: now, ...subject, details }, tx);
    return { ok: true };
  });
}
