import { recordAudit } from "~/services/audit/record-audit.server";
import { publishQuestion, type PublishRefusal } from "~/services/content/publish-question.server";
import { database } from "@db/client/database";
import { getQuestion, setQuestionStatus } from "@db/queries/content/questions";

type Published = { ok: true } | { ok: false; reason: PublishRefusal };

/** Publishes a made question's draft; one that was taken out of the bank and has no draft comes back as it was. */
export async function publishMadeQuestion(input: { questionId: string; by: string; now: number }): Promise<Published> {
  const question = await getQuestion({ questionId: input.questionId });
  if (!question || question.madeKey === null) return { ok: false, reason: "not-found" };
  if (question.status !== "retired" || question.draft !== null) return publishQuestion(input);
  const { questionId, by, now } = input;
  await database().tx(async (tx) => {
    await setQuestionStatus({ questionId, status: "published", now }, tx);
    const subject = { subjectKind: "question", subjectId: questionId };
    const details = { versionId: question.publishedVersionId };
    await recordAudit({ action: "question.published", actorId: by, at: now, ...subject, details }, tx);
  });
  return { ok: true };
}
