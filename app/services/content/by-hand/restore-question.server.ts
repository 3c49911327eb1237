import { database } from "@db/client/database";
import { getQuestion, setQuestionStatus } from "@db/queries/content/questions";
import { recordAudit } from "~/services/audit/record-audit.server";
import { packQuestionOf } from "../questions/pack-question.server";

export type RestoreQuestion = { questionId: string; by: string; now: number };

/** Brings a retired question back as it was: published where a version was, otherwise as the draft it had been. */
export async function restoreQuestion({
  questionId,
  by,
  now,
}: RestoreQuestion): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  const stated = await getQuestion({ questionId }).then((found) => found && packQuestionOf(found));
  return database().tx(async (tx) => {
    const question = await getQuestion({ questionId }, tx);
    if (!question) return { ok: false, reason: "not-found" };
    if (question.status !== "retired") return { ok: true };
    const lacksMaterial = stated?.question.needsMaterial === true && question.draft?.materials.length === 0;
    const unpublished = lacksMaterial ? "needs-material" : "draft";
    const status = question.publishedVersionId === null ? unpublished : "published";
    await setQuestionStatus({ questionId, status, now: Math.max(now, question.updatedAt + 1) }, tx);
    const subject = { subjectKind: "question", subjectId: questionId };
    await recordAudit({ action: "question.restored", actorId: by, at: now, ...subject, details: { status } }, tx);
    return { ok: true };
  });
}
