import { and, desc, eq } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { NewQuestionVersion, Question, QuestionVersion } from "../../schema/rows";
import { onlyRow } from "../only-row";
import { shownOf } from "./questions";

/** Publishes: adds a version under the next number unless one is given, and makes it the one candidates get. The draft is done with. */
export async function insertQuestionVersion(
  version: Omit<NewQuestionVersion, "number"> & { number?: number },
  tx: Tx,
): Promise<QuestionVersion> {
  const { questions, questionVersions } = tx.tables;
  const number =
    version.number ?? (await tx.$count(questionVersions, eq(questionVersions.questionId, version.questionId))) + 1;
  const row = onlyRow(
    await tx
      .insert(questionVersions)
      .values({ ...version, number })
      .returning(),
  );
  await tx
    .update(questions)
    .set({
      publishedVersionId: row.id,
      status: "published",
      draft: null,
      updatedAt: row.publishedAt,
      ...shownOf(row.content),
    })
    .where(eq(questions.id, row.questionId));
  return row;
}

/** A version by its id, current or not: what an attempt was begun with. */
export async function getQuestionVersion(
  { versionId }: { versionId: string },
  on: Reader = database(),
): Promise<QuestionVersion | null> {
  const { questionVersions } = on.tables;
  const [version] = await on.select().from(questionVersions).where(eq(questionVersions.id, versionId)).limit(1);
  return version ?? null;
}

/** A question that is published now, with the version candidates get; null otherwise. */
export async function getPublishedQuestion(
  { questionId }: { questionId: string },
  on: Reader = database(),
): Promise<{ question: Question; version: QuestionVersion } | null> {
  const { questions, questionVersions } = on.tables;
  const [found] = await on
    .select({ question: questions, version: questionVersions })
    .from(questions)
    .innerJoin(questionVersions, eq(questionVersions.id, questions.publishedVersionId))
    .where(and(eq(questions.id, questionId), eq(questions.status, "published")))
    .limit(1);
  return found ?? null;
}

/** Newest first. */
export async function listQuestionVersions(
  { questionId }: { questionId: string },
  on: Reader = database(),
): Promise<QuestionVersion[]> {
  const { questionVersions } = on.tables;
  return on
    .select()
    .from(questionVersions)
    .where(eq(questionVersions.questionId, questionId))
    .orderBy(desc(questionVersions.number));
}
