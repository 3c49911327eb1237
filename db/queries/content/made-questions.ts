import type { QuestionContent } from "@content/contract/question";
import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { Question, QuestionVersion } from "../../schema/rows";
import { inChunks } from "../in-chunks";
import { shownOf } from "./questions";

export type MadeQuestionRow = { question: Question; version: QuestionVersion | null };

/** The questions that were made from a pack's parts, by number, each with the version candidates get. */
export async function listMadeQuestions(
  { packId }: { packId: string },
  on: Reader = database(),
): Promise<MadeQuestionRow[]> {
  const { questions, questionVersions } = on.tables;
  return on
    .select({ question: questions, version: questionVersions })
    .from(questions)
    .leftJoin(questionVersions, eq(questionVersions.id, questions.publishedVersionId))
    .where(and(eq(questions.packId, packId), isNotNull(questions.madeKey)))
    .orderBy(asc(questions.no), asc(questions.createdAt), asc(questions.id));
}

/**
 * Gives a made question the draft that its pack's new version leads to; null where that is published already. `updatedAt`
 * stays: a later one than the last publication's says that a person has worked on the draft.
 */
export async function replaceMadeDraft(
  { question, draft }: { question: Question; draft: QuestionContent | null },
  tx: Tx,
): Promise<void> {
  const { questions } = tx.tables;
  const shown = question.publishedVersionId === null && draft !== null ? shownOf(draft) : {};
  await tx
    .update(questions)
    .set({ draft, ...shown })
    .where(eq(questions.id, question.id));
}

/** Removes made drafts that were never published. */
export async function removeMadeDrafts({ questionIds }: { questionIds: string[] }, tx: Tx): Promise<void> {
  const { questions } = tx.tables;
  const untouched = and(
    isNotNull(questions.madeKey),
    eq(questions.status, "draft"),
    isNull(questions.publishedVersionId),
  );
  await inChunks(questionIds, (chunk) => tx.delete(questions).where(and(inArray(questions.id, chunk), untouched)));
}
