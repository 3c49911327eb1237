import type { SetContent } from "@content/contract/question-set";
import { and, asc, desc, eq } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { NewQuestionSet, NewQuestionSetVersion, QuestionSet, QuestionSetVersion } from "../../schema/rows";
import { onlyRow } from "../only-row";

export async function insertSet(set: NewQuestionSet, tx: Tx): Promise<QuestionSet> {
  return onlyRow(await tx.insert(tx.tables.questionSets).values(set).returning());
}

export async function getSet({ setId }: { setId: string }, on: Reader = database()): Promise<QuestionSet | null> {
  const { questionSets } = on.tables;
  const [set] = await on.select().from(questionSets).where(eq(questionSets.id, setId)).limit(1);
  return set ?? null;
}

/** The set that was made from what the key names. */
export async function getSetByMadeKey(
  { madeKey }: { madeKey: string },
  on: Reader = database(),
): Promise<QuestionSet | null> {
  const { questionSets } = on.tables;
  const [set] = await on.select().from(questionSets).where(eq(questionSets.madeKey, madeKey)).limit(1);
  return set ?? null;
}

export async function setSetDraft(
  { setId, draft, now }: { setId: string; draft: SetContent; now: number },
  tx: Tx,
): Promise<void> {
  const { questionSets } = tx.tables;
  await tx.update(questionSets).set({ draft, updatedAt: now }).where(eq(questionSets.id, setId));
}

/** Publishes: the version candidates get from now on. The same content again is the version that is there. */
export async function publishSetVersion(version: NewQuestionSetVersion, tx: Tx): Promise<QuestionSetVersion> {
  const { questionSets, questionSetVersions } = tx.tables;
  const same = and(eq(questionSetVersions.setId, version.setId), eq(questionSetVersions.hash, version.hash));
  await tx
    .insert(questionSetVersions)
    .values(version)
    .onConflictDoNothing({ target: [questionSetVersions.setId, questionSetVersions.hash] });
  const row = onlyRow(await tx.select().from(questionSetVersions).where(same));
  await tx
    .update(questionSets)
    .set({
      title: row.content.title,
      status: "published",
      publishedVersionId: row.id,
      updatedAt: version.publishedAt,
    })
    .where(eq(questionSets.id, version.setId));
  return row;
}

/** A version by its id, current or not: what a sitting was begun with. */
export async function getSetVersion(
  { versionId }: { versionId: string },
  on: Reader = database(),
): Promise<QuestionSetVersion | null> {
  const { questionSetVersions } = on.tables;
  const [version] = await on.select().from(questionSetVersions).where(eq(questionSetVersions.id, versionId)).limit(1);
  return version ?? null;
}

export type PublishedSet = { set: QuestionSet; version: QuestionSetVersion };

/** A set that is published now, with the version candidates get; null otherwise. */
export async function getPublishedSet(
  { setId }: { setId: string },
  on: Reader = database(),
): Promise<PublishedSet | null> {
  const { questionSets, questionSetVersions } = on.tables;
  const [found] = await on
    .select({ set: questionSets, version: questionSetVersions })
    .from(questionSets)
    .innerJoin(questionSetVersions, eq(questionSetVersions.id, questionSets.publishedVersionId))
    .where(and(eq(questionSets.id, setId), eq(questionSets.status, "published")))
    .limit(1);
  return found ?? null;
}

/** Sets that anyone may practise, newest first. */
export async function listSetsInBank({ limit }: { limit: number }, on: Reader = database()): Promise<PublishedSet[]> {
  const { questionSets, questionSetVersions } = on.tables;
  return on
    .select({ set: questionSets, version: questionSetVersions })
    .from(questionSets)
    .innerJoin(questionSetVersions, eq(questionSetVersions.id, questionSets.publishedVersionId))
    .where(
      and(eq(questionSets.status, "published"), eq(questionSets.visibility, "bank"), eq(questionSets.template, false)),
    )
    .orderBy(desc(questionSets.createdAt), asc(questionSets.id))
    .limit(limit);
}
