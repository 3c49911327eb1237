import { and, eq, gt } from "drizzle-orm";
import { database } from "../../client/database";
import { keptQuery, type Place } from "../../client/kept-query";
import type { Reader } from "../../client/types";

const runningWindow = keptQuery((on: Reader, place: Place<{ key: string; since: number }>) => {
  const { rateLimits } = on.tables;
  return on
    .select({ count: rateLimits.count, windowStartedAt: rateLimits.windowStartedAt })
    .from(rateLimits)
    .where(and(eq(rateLimits.key, place("key")), gt(rateLimits.windowStartedAt, place("since"))))
    .limit(1);
});

/** The hits of a window that is still running, without counting one; null when there are none. */
export async function getHits(
  { key, windowMs, now }: { key: string; windowMs: number; now: number },
  on: Reader = database(),
): Promise<{ count: number; windowStartedAt: number } | null> {
  const [found] = await on.ask(runningWindow, { key, since: now - windowMs });
  return found ?? null;
}
