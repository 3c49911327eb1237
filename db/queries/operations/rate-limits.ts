import { eq, lt, lte, sql } from "drizzle-orm";
import { keptWrite, type Place } from "../../client/kept-query";
import type { Tx } from "../../client/types";
import { onlyRow } from "../only-row";

type Hit = { key: string; now: number; since: number };

const putHit = keptWrite(
  ({ rateLimits }) => rateLimits,
  (tx, place: Place<Hit>) => {
    const { rateLimits } = tx.tables;
    const over = lte(rateLimits.windowStartedAt, sql.param(place("since"), rateLimits.windowStartedAt));
    return tx
      .insert(rateLimits)
      .values({ key: place("key"), windowStartedAt: place("now"), count: 1 })
      .onConflictDoUpdate({
        target: rateLimits.key,
        set: {
          count: sql`case when ${over} then 1 else ${rateLimits.count} + 1 end`,
          windowStartedAt: sql`case when ${over} then excluded.window_started_at else ${rateLimits.windowStartedAt} end`,
        },
      })
      .returning({ count: rateLimits.count });
  },
);

/** Counts one hit in a fixed window that begins with its first hit. Returns the hits in the window so far, this one included. */
export async function countHit(
  { key, windowMs, now }: { key: string; windowMs: number; now: number },
  tx: Tx,
): Promise<number> {
  return onlyRow(await tx.put(putHit, { key, now, since: now - windowMs })).count;
}

export async function clearHits({ key }: { key: string }, tx: Tx): Promise<void> {
  const { rateLimits } = tx.tables;
  await tx.delete(rateLimits).where(eq(rateLimits.key, key));
}

/** Removes the counters of windows that began before then and are over by all accounts. */
export async function removeHits({ before }: { before: number }, tx: Tx): Promise<void> {
  const { rateLimits } = tx.tables;
  await tx.delete(rateLimits).where(lt(rateLimits.windowStartedAt, before));
}
