import { and, count, eq } from "drizzle-orm";
import { database } from "../../../client/database";
import type { Reader, Tx } from "../../../client/types";
import type { NewAttemptEvent } from "../../../schema/rows";
import { inChunks } from "../../in-chunks";

/** Records pastes; one whose id is there already is left as it is. */
export async function insertPastesOnce(events: NewAttemptEvent[], tx: Tx): Promise<void> {
  await inChunks(events, (chunk) => tx.insert(tx.tables.attemptEvents).values(chunk).onConflictDoNothing());
}

/** How many pastes are recorded of an attempt. */
export async function countPastes({ attemptId }: { attemptId: string }, on: Reader = database()): Promise<number> {
  const { attemptEvents } = on.tables;
  const [counted] = await on
    .select({ total: count() })
    .from(attemptEvents)
    .where(and(eq(attemptEvents.attemptId, attemptId), eq(attemptEvents.kind, "paste")));
  return counted?.total ?? 0;
}
