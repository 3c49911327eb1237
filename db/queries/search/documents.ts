import { and, eq, inArray, notInArray, type SQL } from "drizzle-orm";
import type { Tx } from "../../client/types";
import type { NewSearchDocument, SearchCarrier, SearchText } from "../../schema/rows";
import type { SearchSource } from "../../schema/search/search";
import { inChunks } from "../in-chunks";
import { onlyRow } from "../only-row";

export type DocumentToIndex = {
  document: Omit<NewSearchDocument, "number">;
  text: Omit<SearchText, "number">;
  tokens: readonly string[];
};

/** Puts a document into the index in place of the one of the same source and scope. */
export async function putDocument({ document, text, tokens }: DocumentToIndex, tx: Tx): Promise<void> {
  const { searchDocuments: documents, searchTexts, searchIndex } = tx.tables;
  const { number } = onlyRow(
    await tx
      .insert(documents)
      .values(document)
      .onConflictDoUpdate({ target: [documents.source, documents.sourceId, documents.scope], set: document })
      .returning({ number: documents.number }),
  );
  await tx
    .insert(searchTexts)
    .values({ number, ...text })
    .onConflictDoUpdate({ target: searchTexts.number, set: text });
  await tx.delete(searchIndex).where(eq(searchIndex.rowid, number));
  await tx.insert(searchIndex).values({ rowid: number, tokens });
}

type RemoveDocuments = { source: SearchSource; sourceIds: readonly string[] };

/** Takes everything that was made of these sources out of the index. */
export async function removeDocuments({ source, sourceIds }: RemoveDocuments, tx: Tx): Promise<void> {
  const { searchDocuments: documents } = tx.tables;
  await inChunks([...sourceIds], (chunk) =>
    removeWhere(and(eq(documents.source, source), inArray(documents.sourceId, chunk)), tx),
  );
}

/** Takes out one scope of one source. */
export async function removeScope(
  { source, sourceId, scope }: Pick<NewSearchDocument, "source" | "sourceId" | "scope">,
  tx: Tx,
): Promise<void> {
  const { searchDocuments: documents } = tx.tables;
  await removeWhere(
    and(eq(documents.source, source), eq(documents.sourceId, sourceId), eq(documents.scope, scope)),
    tx,
  );
}

/** Takes out what was made of sources that are not there any more. */
export async function removeOrphans(tx: Tx): Promise<void> {
  const { searchDocuments: documents, searchCarriers, questions, libraryEntries, questionSets } = tx.tables;
  const questionIds = tx.select({ id: questions.id }).from(questions);
  await tx.delete(searchCarriers).where(notInArray(searchCarriers.questionId, questionIds));
  const gone = (source: SearchSource, left: SQL) => and(eq(documents.source, source), left);
  const hashes = tx.select({ hash: searchCarriers.hash }).from(searchCarriers);
  const entries = tx.select({ id: libraryEntries.id }).from(libraryEntries);
  const sets = tx.select({ id: questionSets.id }).from(questionSets);
  await removeWhere(gone("question", notInArray(documents.sourceId, questionIds)), tx);
  await removeWhere(gone("material", notInArray(documents.sourceId, hashes)), tx);
  await removeWhere(gone("entry", notInArray(documents.sourceId, entries)), tx);
  await removeWhere(gone("set", notInArray(documents.sourceId, sets)), tx);
}

async function removeWhere(which: SQL | undefined, tx: Tx): Promise<void> {
  const { searchDocuments: documents, searchTexts, searchIndex } = tx.tables;
  const gone = await tx.delete(documents).where(which).returning({ number: documents.number });
  const numbers = gone.map(({ number }) => number);
  await inChunks(numbers, async (chunk) => {
    await tx.delete(searchTexts).where(inArray(searchTexts.number, chunk));
    await tx.delete(searchIndex).where(inArray(searchIndex.rowid, chunk));
  });
}

type Carried = Omit<SearchCarrier, "questionId">;

/**
 * Says anew which materials a question carries. Returns the hashes of those it carried before or carries now: what is kept of them
 * may be out of date.
 */
export async function setCarried(
  { questionId, carried }: { questionId: string; carried: readonly Carried[] },
  tx: Tx,
): Promise<string[]> {
  const { searchCarriers } = tx.tables;
  const before = await tx
    .delete(searchCarriers)
    .where(eq(searchCarriers.questionId, questionId))
    .returning({ hash: searchCarriers.hash });
  await inChunks([...carried], (chunk) =>
    tx.insert(searchCarriers).values(chunk.map((one) => ({ ...one, questionId }))),
  );
  return [...new Set([...before, ...carried].map(({ hash }) => hash))];
}
