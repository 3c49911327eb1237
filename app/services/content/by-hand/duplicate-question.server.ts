import type { QuestionContent } from "@content/contract/question";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertQuestion, shownOf } from "@db/queries/content/questions";
import { recordAudit } from "~/services/audit/record-audit.server";
import { copyTitle } from "./copy-title";
import { workingQuestion } from "../questions/working-question.server";

export type DuplicateQuestion = { questionId: string; by: string; now: number };

type Duplicated = { ok: true; questionId: string } | { ok: false; reason: "not-found" };

/**
 * Copies a question, a pack's or one's own, as the tutor sees it now into a draft of its own that belongs to no pack. What
 * was still missing (材料, 待核) is missing in the copy too, and it is kept from the bank as its original is.
 */
export async function duplicateQuestion({ questionId, by, now }: DuplicateQuestion): Promise<Duplicated> {
  const working = await workingQuestion({ questionId });
  if (!working) return { ok: false, reason: "not-found" };
  const { question, content } = working;
  const draft: QuestionContent = { ...content, title: copyTitle(content.title) };
  const id = newId();
  const status = question.status === "needs-material" ? "needs-material" : "draft";
  await database().tx(async (tx) => {
    const row = { id, no: 0, status, visibility: question.visibility, draft, ...shownOf(draft) } as const;
    await insertQuestion({ ...row, createdBy: by, createdAt: now, updatedAt: now }, tx);
    const subject = { subjectKind: "question", subjectId: id };
    const details = { from: questionId };
    await recordAudit({ action: "question.duplicated", actorId: by, at: now, ...subject, details }, tx);
  });
  return { ok: true, questionId: id };
}
