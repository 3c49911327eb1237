import { database } from "@db/client/database";
import type { Reader } from "@db/client/types";
import { getClockSource } from "@db/queries/attempts/clock-source";
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
  const events = (source?.events ?? []).flatMap((event) => toClockEvent(event) ?? []);
  return { ...clockAt(events, now, source?.graceMs), extra: extraTimes(events) };
}
