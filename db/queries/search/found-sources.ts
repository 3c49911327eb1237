import { and, eq, inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { QuestionStatus } from "../../schema/content";
import type { LibraryEntry } from "../../schema/rows";

export type FoundQuestion = {
  id: string;
  title: string;
  status: QuestionStatus;
  visibility: "bank" | "reserved";
  publishedVersionId: string | null;
};

/** What the rule of who may see a question goes by, of these as they stand now. */
export async function listFoundQuestions(
  { ids }: { ids: readonly string[] },
  on: Reader = database(),
): Promise<FoundQuestion[]> {
  if (ids.length === 0) return [];
  const { questions } = on.tables;
  const { id, title, status, visibility, publishedVersionId } = questions;
  return on
    .select({ id, title, status, visibility, publishedVersionId })
    .from(questions)
    .where(inArray(id, [...ids]));
}

export type FoundEntry = Pick<LibraryEntry, "id" | "packId" | "kind" | "genre" | "status"> & { packTitle: string };

/** The same of entries of the library, with the title of their pack. */
export async function listFoundEntries(
  { ids }: { ids: readonly string[] },
  on: Reader = database(),
): Promise<FoundEntry[]> {
  if (ids.length === 0) return [];
  const { libraryEntries, packs } = on.tables;
  return on
    .select({
      id: libraryEntries.id,
      packId: libraryEntries.packId,
      kind: libraryEntries.kind,
      genre: libraryEntries.genre,
      status: libraryEntries.status,
      packTitle: packs.title,
    })
    .from(libraryEntries)
    .innerJoin(packs, eq(packs.id, libraryEntries.packId))
    .where(inArray(libraryEntries.id, [...ids]));
}

/** The reserved questions that were ever assigned to a person: the only ones of them they may come to see. */
export async function listReservedAssigned(
  { personId }: { personId: string },
  on: Reader = database(),
): Promise<FoundQuestion[]> {
  const { questions, assignmentQuestions, assignmentCandidates } = on.tables;
  const { id, title, status, visibility, publishedVersionId } = questions;
  return on
    .selectDistinct({ id, title, status, visibility, publishedVersionId })
    .from(assignmentCandidates)
    .innerJoin(assignmentQuestions, eq(assignmentQuestions.assignmentId, assignmentCandidates.assignmentId))
    .innerJoin(questions, eq(questions.id, assignmentQuestions.questionId))
    .where(and(eq(assignmentCandidates.personId, personId), eq(questions.visibility, "reserved")));
}
