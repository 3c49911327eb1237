import { and, count, eq } from "drizzle-orm";
import { database } from "../../../client/database";
import type { Reader, Tx } from "../../../client/types";
import type { NewAttemptEvent } from "../../../schema/rows";
import { inChunks } from "../../in-chunks";

/** Records what a page noticed; an event whose id is there already is left as it is. */
export async function insertEventsOnce(events: NewAttemptEvent[], tx: Tx): Promise<void> {
  await inChunks(events, (chunk) => tx.insert(tx.tables.attemptEvents).values(chunk).onConflictDoNothing());
}

/** How many events of a kind are recorded of an attempt. */
export async function countEvents(
  { attemptId, kind }: { attemptId: string; kind: "paste" | "front" },
  on: Reader = database(),
): Promise<number> {
  const { attemptEvents } = on.tables;
  const [counted] = await on
    .select({ total: count() })
    .from(attemptEvents)
    .where(and(eq(attemptEvents.attemptId, attemptId), eq(attemptEvents.kind, kind)));
  return counted?.total ?? 0;
}
