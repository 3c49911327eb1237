import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import type { QuestionContent } from "@content/contract/question";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { QuestionStatus } from "../../schema/content";
import type { NewQuestion, Question } from "../../schema/rows";
import { inChunks } from "../in-chunks";
import { onlyRow } from "../only-row";

export async function insertQuestion(question: NewQuestion, tx: Tx): Promise<Question> {
  return onlyRow(await tx.insert(tx.tables.questions).values(question).returning());
}

export async function insertQuestions(questions: NewQuestion[], tx: Tx): Promise<void> {
  await inChunks(questions, (chunk) => tx.insert(tx.tables.questions).values(chunk));
}

/** The question with its draft, whatever its status: for tutors. */
export async function getQuestion(
  { questionId }: { questionId: string },
  on: Reader = database(),
): Promise<Question | null> {
  const { questions } = on.tables;
  const [question] = await on.select().from(questions).where(eq(questions.id, questionId)).limit(1);
  return question ?? null;
}

/** A pack's own question, by the pack's slug and its number there. */
export async function findPackQuestion(
  { slug, no }: { slug: string; no: number },
  on: Reader = database(),
): Promise<Question | null> {
  const { questions, packs } = on.tables;
  const [found] = await on
    .select({ question: questions })
    .from(questions)
    .innerJoin(packs, eq(packs.id, questions.packId))
    .where(and(eq(packs.slug, slug), eq(questions.no, no), isNull(questions.madeKey)))
    .limit(1);
  return found?.question ?? null;
}

/** Every question of a pack, by number. */
export async function listQuestionsOfPack(
  { packId }: { packId: string },
  on: Reader = database(),
): Promise<Question[]> {
  const { questions } = on.tables;
  return on
    .select()
    .from(questions)
    .where(eq(questions.packId, packId))
    .orderBy(asc(questions.no), asc(questions.createdAt), asc(questions.id));
}

/** Replaces the draft, and what the lists show of it while nothing is published. */
export async function updateQuestionDraft(
  { questionId, draft, now }: { questionId: string; draft: QuestionContent; now: number },
  tx: Tx,
): Promise<Question | null> {
  const { questions } = tx.tables;
  const current = await getQuestion({ questionId }, tx);
  if (current === null) return null;
  const shown = current.publishedVersionId === null ? shownOf(draft) : {};
  const [question] = await tx
    .update(questions)
    .set({ draft, updatedAt: now, ...shown })
    .where(eq(questions.id, questionId))
    .returning();
  return question ?? null;
}

/** Gives up the draft of a published question: what is published is all there is. */
export async function discardQuestionDraft(
  { questionId, now }: { questionId: string; now: number },
  tx: Tx,
): Promise<void> {
  const { questions } = tx.tables;
  const published = and(eq(questions.id, questionId), isNotNull(questions.publishedVersionId));
  await tx.update(questions).set({ draft: null, updatedAt: now }).where(published);
}

export async function setQuestionStatus(
  { questionId, status, now }: { questionId: string; status: QuestionStatus; now: number },
  tx: Tx,
): Promise<void> {
  const { questions } = tx.tables;
  await tx.update(questions).set({ status, updatedAt: now }).where(eq(questions.id, questionId));
}

/** The columns that repeat what the content says, so that lists need not read it. */
export function shownOf(content: QuestionContent) {
  return { title: content.title, family: content.family, genre: content.genre };
}
