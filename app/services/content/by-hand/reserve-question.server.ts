import { database } from "@db/client/database";
import { setQuestionVisibility } from "@db/queries/content/desk/set-question-visibility";
import { getQuestion } from "@db/queries/content/questions";
import { recordAudit } from "~/services/audit/record-audit.server";

export type ReserveQuestion = { questionId: string; visibility: "bank" | "reserved"; by: string; now: number };

/** Keeps a question for assignments (`reserved`) or puts it into the bank. What it already is, it stays without a record. */
export async function reserveQuestion({
  questionId,
  visibility,
  by,
  now,
}: ReserveQuestion): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  return database().tx(async (tx) => {
    const question = await getQuestion({ questionId }, tx);
    if (!question) return { ok: false, reason: "not-found" };
    if (question.visibility === visibility) return { ok: true };
    await setQuestionVisibility({ questionId, visibility, now: Math.max(now, question.updatedAt + 1) }, tx);
    const action = visibility === "reserved" ? "question.reserved" : "question.opened";
    await recordAudit({ action, actorId: by, at: now, subjectKind: "question", subjectId: questionId }, tx);
    return { ok: true };
  });
}
