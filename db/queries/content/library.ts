import { and, asc, eq } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { LibraryKind } from "../../schema/content";
import type { LibraryEntry, NewLibraryEntry } from "../../schema/rows";
import { inChunks } from "../in-chunks";

/** A framework's model goes before the framework. */
export async function insertLibraryEntries(entries: NewLibraryEntry[], tx: Tx): Promise<void> {
  await inChunks(entries, (chunk) => tx.insert(tx.tables.libraryEntries).values(chunk));
}

type ListLibraryEntries = { packId?: string; kind?: LibraryKind; status?: "draft" | "published" };

/** Frameworks, models and theory in the order of their pack's lines. */
export async function listLibraryEntries(
  { packId, kind, status }: ListLibraryEntries,
  on: Reader = database(),
): Promise<LibraryEntry[]> {
  const { libraryEntries } = on.tables;
  return on
    .select()
    .from(libraryEntries)
    .where(
      and(
        packId === undefined ? undefined : eq(libraryEntries.packId, packId),
        kind === undefined ? undefined : eq(libraryEntries.kind, kind),
        status === undefined ? undefined : eq(libraryEntries.status, status),
      ),
    )
    .orderBy(asc(libraryEntries.createdAt), asc(libraryEntries.packId), asc(libraryEntries.line));
}

/** Takes all entries of a pack out, for those of its next version. */
export async function removeLibraryEntries({ packId }: { packId: string }, tx: Tx): Promise<void> {
  const { libraryEntries } = tx.tables;
  await tx.delete(libraryEntries).where(eq(libraryEntries.packId, packId));
}
