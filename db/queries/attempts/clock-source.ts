import { asc, eq } from "drizzle-orm";
import { database } from "../../client/database";
import { keptQuery, type Place } from "../../client/kept-query";
import type { Reader } from "../../client/types";
import type { AttemptEvent } from "../../schema/rows";

/** What an attempt's clock is computed from: its events, oldest first, and its own grace. Null when there is no attempt. */
export type ClockSource = { graceMs: number; events: AttemptEvent[] };

const clockRows = keptQuery((on: Reader, place: Place<{ attemptId: string }>) => {
  const { attempts, attemptEvents } = on.tables;
  return on
    .select({ graceMs: attempts.graceMs, event: attemptEvents })
    .from(attempts)
    .leftJoin(attemptEvents, eq(attemptEvents.attemptId, attempts.id))
    .where(eq(attempts.id, place("attemptId")))
    .orderBy(asc(attemptEvents.at), asc(attemptEvents.id));
});

export async function getClockSource(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<ClockSource | null> {
  const rows = await on.ask(clockRows, { attemptId });
  const [first] = rows;
  if (!first) return null;
  return { graceMs: first.graceMs, events: rows.flatMap(({ event }) => (event === null ? [] : [event])) };
}
