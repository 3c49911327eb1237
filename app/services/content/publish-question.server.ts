import { contentHash } from "~/domain/text/content-hash";
import { rubricHash } from "~/domain/scoring/rubric-hash";
import { packQuestionOf } from "./questions/pack-question.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertQuestionVersion } from "@db/queries/content/question-versions";
import { getQuestion } from "@db/queries/content/questions";
import { questionContentSchema } from "@content/contract/question";
import { toHundredths } from "@content/contract/marks";
import type { Rubric } from "@content/contract/rubric";

export type PublishRefusal =
  "not-found" | "nothing-to-publish" | "needs-material" | "needs-rubric" | "points-over-marks";

/** Freezes a question's draft as its next immutable version and opens it in the bank. */
export async function publishQuestion(input: {
  questionId: string;
  by: string | null;
  now: number;
}): Promise<{ ok: true; versionId: string } | { ok: false; reason: PublishRefusal }> {
  const question = await getQuestion({ questionId: input.questionId });
  if (!question) return { ok: false, reason: "not-found" };
  if (question.status === "needs-material") return { ok: false, reason: "needs-material" };
  if (!question.draft) return { ok: false, reason: "nothing-to-publish" };
  const content = questionContentSchema.parse(question.draft);
  if (!content.rubric) return { ok: false, reason: "needs-rubric" };
  if (content.materials.length === 0 && (await packQuestionOf(question))?.question.needsMaterial === true) {
    // Published once with its material, which was taken away since.
    return { ok: false, reason: "needs-material" };
  }
  if (pointsExceedMarks(content.rubric)) return { ok: false, reason: "points-over-marks" };
  const version = {
    id: newId(),
    questionId: question.id,
    hash: contentHash(content),
    rubricHash: rubricHash(content.rubric),
    content,
    publishedAt: input.now,
    publishedBy: input.by,
  };
  return database().tx(async (tx) => {
    await insertQuestionVersion(version, tx);
    // The program's own packs are one line each in the record, written when they come in.
    if (input.by === null) return { ok: true, versionId: version.id };
    await recordAudit(
      {
        action: "question.published",
        actorId: input.by,
        at: input.now,
        subjectKind: "question",
        subjectId: question.id,
        details: { versionId: version.id, hash: version.hash },
      },
      tx,
    );
    return { ok: true, versionId: version.id };
  });
}

/** Stated points that pay more than the question's marks, the best n of them where n is declared. Less is the tutor's rest. */
function pointsExceedMarks({ marks, points, bestOf }: Rubric): boolean {
  if (marks === null) return false;
  const stated = points.map((point) => toHundredths(point.marks ?? 0)).sort((a, b) => b - a);
  const sum = stated.slice(0, bestOf ?? stated.length).reduce((total, value) => total + value, 0);
  return sum > toHundredths(marks);
}
