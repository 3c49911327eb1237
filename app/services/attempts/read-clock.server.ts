import { database } from "@db/client/database";
import type { Reader } from "@db/client/types";
import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { getAttempt } from "@db/queries/attempts/attempts";
import { clockAt, type AttemptClock } from "~/domain/timing/attempt-clock";
import { toClockEvent } from "~/domain/timing/clock-event";

/** The attempt's clock, computed from its events and its own grace; the caller has made sure whose attempt it is. */
export async function readClock(
  { attemptId, now }: { attemptId: string; now: number },
  on: Reader = database(),
): Promise<AttemptClock> {
  const attempt = await getAttempt({ attemptId }, on);
  const events = await listAttemptEvents({ attemptId }, on);
  return clockAt(
    events.flatMap((event) => toClockEvent(event) ?? []),
    now,
    attempt?.graceMs,
  );
}
