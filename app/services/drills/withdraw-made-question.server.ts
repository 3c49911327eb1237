import { recordAudit } from "~/services/audit/record-audit.server";
import { database } from "@db/client/database";
import { getQuestion, setQuestionStatus } from "@db/queries/content/questions";

/** Takes a made question out of the bank, or gives its draft up. Attempts that were begun go on with their version. */
export async function withdrawMadeQuestion({ questionId, by, now }: { questionId: string; by: string; now: number }) {
  return database().tx(async (tx): Promise<{ ok: true } | { ok: false; reason: "not-found" }> => {
    const question = await getQuestion({ questionId }, tx);
    if (!question || question.madeKey === null || question.status === "retired") {
      return { ok: false, reason: "not-found" };
    }
    await setQuestionStatus({ questionId, status: "retired", now }, tx);
    await recordAudit(
      {
        action: "question.withdrawn",
        actorId: by,
        at: now,
        subjectKind: "question",
        subjectId: questionId,
        details: { versionId: question.publishedVersionId },
      },
      tx,
    );
    return { ok: true };
  });
}
