import { and, eq, isNull } from "drizzle-orm";
import { database } from "../../../client/database";
import type { Reader, Tx } from "../../../client/types";
import type { AttemptNotesRow } from "../../../schema/rows";

/** What was noted beside an attempt; null before anything was, and once it is erased. */
export async function getNotes(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<AttemptNotesRow | null> {
  const { attemptNotes } = on.tables;
  const [notes] = await on
    .select()
    .from(attemptNotes)
    .where(and(eq(attemptNotes.attemptId, attemptId), isNull(attemptNotes.erasedAt)))
    .limit(1);
  return notes ?? null;
}

/** Puts notes in the place of those before; in the transaction that compared their versions. */
export async function setNotes(
  { attemptId, ...notes }: Pick<AttemptNotesRow, "attemptId" | "version" | "content" | "updatedAt">,
  tx: Tx,
): Promise<void> {
  const { attemptNotes } = tx.tables;
  await tx
    .insert(attemptNotes)
    .values({ attemptId, ...notes })
    .onConflictDoUpdate({ target: attemptNotes.attemptId, set: notes });
}
