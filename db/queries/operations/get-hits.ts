import { and, eq, gt } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

/** The hits of a window that is still running, without counting one; null when there are none. */
export async function getHits(
  { key, windowMs, now }: { key: string; windowMs: number; now: number },
  on: Reader = database(),
): Promise<{ count: number; windowStartedAt: number } | null> {
  const { rateLimits } = on.tables;
  const [found] = await on
    .select({ count: rateLimits.count, windowStartedAt: rateLimits.windowStartedAt })
    .from(rateLimits)
    .where(and(eq(rateLimits.key, key), gt(rateLimits.windowStartedAt, now - windowMs)))
    .limit(1);
  return found ?? null;
}
