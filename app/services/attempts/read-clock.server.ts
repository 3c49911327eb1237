import { database } from "@db/client/database";
import type { Reader } from "@db/client/types";
import { getClockSource } from "@db/queries/attempts/clock-source";
import type { AttemptEvent } from "@db/schema/rows";
import { clockAt, type AttemptClock } from "~/domain/timing/attempt-clock";
import { toClockEvent } from "~/domain/timing/clock-event";
import { extraTimes, type ExtraTime } from "~/domain/timing/extra-time";

/** The clock, and every grant of time in it. */
export type ReadClock = AttemptClock & { extra: ExtraTime[] };

/** The attempt's clock, computed from its events and its own grace; the caller has made sure whose attempt it is. */
export async function readClock(
  { attemptId, now }: { attemptId: string; now: number },
  on: Reader = database(),
): Promise<ReadClock> {
  const source = await getClockSource({ attemptId }, on);
  return clockOf(source ?? { events: [] }, now);
}

/**
 * The same of events that were read already, as for a list of clocks. Where the server's clock was put back, an attempt's own stands
 * still until that comes to its last event again: a pause that was made does not come undone and fall due later.
 */
export function clockOf(
  { events: kept, graceMs }: { events: AttemptEvent[]; graceMs?: number },
  now: number,
): ReadClock {
  const events = kept.flatMap((event) => toClockEvent(event) ?? []);
  const latest = Math.max(now, ...events.map(({ at }) => at));
  return { ...clockAt(events, latest, graceMs), extra: extraTimes(events) };
}
