import { eq, lte, sql } from "drizzle-orm";
import type { Tx } from "../../client/types";
import { onlyRow } from "../only-row";

/** Counts one hit in a fixed window that begins with its first hit. Returns the hits in the window so far, this one included. */
export async function countHit(
  { key, windowMs, now }: { key: string; windowMs: number; now: number },
  tx: Tx,
): Promise<number> {
  const { rateLimits } = tx.tables;
  const over = lte(rateLimits.windowStartedAt, now - windowMs);
  const rows = await tx
    .insert(rateLimits)
    .values({ key, windowStartedAt: now, count: 1 })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        count: sql`case when ${over} then 1 else ${rateLimits.count} + 1 end`,
        windowStartedAt: sql`case when ${over} then excluded.window_started_at else ${rateLimits.windowStartedAt} end`,
      },
    })
    .returning({ count: rateLimits.count });
  return onlyRow(rows).count;
}

export async function clearHits({ key }: { key: string }, tx: Tx): Promise<void> {
  const { rateLimits } = tx.tables;
  await tx.delete(rateLimits).where(eq(rateLimits.key, key));
}
