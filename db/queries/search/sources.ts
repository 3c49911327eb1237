import { asc, eq, gt, inArray } from "drizzle-orm";
import type { Column } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { LibraryEntry, Question, QuestionSet, QuestionVersion } from "../../schema/rows";
import type { SearchSource } from "../../schema/search/search";

/** What an index is made of; materials come with their questions. */
export type IndexedSource = Exclude<SearchSource, "material">;

export type QuestionToIndex = { question: Question; version: QuestionVersion | null };

/** These questions with what is published of each. */
export async function listQuestionsToIndex(
  { ids }: { ids: readonly string[] },
  on: Reader = database(),
): Promise<QuestionToIndex[]> {
  if (ids.length === 0) return [];
  const { questions, questionVersions } = on.tables;
  return on
    .select({ question: questions, version: questionVersions })
    .from(questions)
    .leftJoin(questionVersions, eq(questionVersions.id, questions.publishedVersionId))
    .where(inArray(questions.id, [...ids]));
}

export async function listEntriesToIndex(
  { ids }: { ids: readonly string[] },
  on: Reader = database(),
): Promise<LibraryEntry[]> {
  if (ids.length === 0) return [];
  const { libraryEntries } = on.tables;
  return on
    .select()
    .from(libraryEntries)
    .where(inArray(libraryEntries.id, [...ids]));
}

export async function listSetsToIndex(
  { ids }: { ids: readonly string[] },
  on: Reader = database(),
): Promise<QuestionSet[]> {
  if (ids.length === 0) return [];
  const { questionSets } = on.tables;
  return on
    .select()
    .from(questionSets)
    .where(inArray(questionSets.id, [...ids]));
}

type ListIds = { source: IndexedSource; after: string; limit: number };

/** The next ids of a source, in the database's own order. */
export async function listSourceIds({ source, after, limit }: ListIds, on: Reader = database()): Promise<string[]> {
  const { questions, libraryEntries, questionSets } = on.tables;
  const table = { question: questions, entry: libraryEntries, set: questionSets }[source];
  const id: Column = table.id;
  const rows = await on
    .select({ id: table.id })
    .from(table)
    .where(after === "" ? undefined : gt(id, after))
    .orderBy(asc(id))
    .limit(limit);
  return rows.map((row) => row.id);
}
