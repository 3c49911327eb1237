import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertAttemptEvent } from "@db/queries/attempts/attempt-events";
import { insertAttempt } from "@db/queries/attempts/attempts";
import { listAccommodationsOf } from "@db/queries/sittings/accommodations";
import type { NewAttempt } from "@db/schema/rows";
import type { ClockStart } from "~/domain/timing/clock-event";
import { accommodatedMs } from "~/domain/timing/extra-time";

type Extra = { ms: number; reason: string; grantedBy: string };

/** What this person has by right, for a clock of this length; nothing where there is no limit to extend. */
export async function extraByRight(
  { personId, limitMs }: { personId: string; limitMs: number | null },
  tx: Tx,
): Promise<Extra[]> {
  if (limitMs === null) return [];
  const granted = await listAccommodationsOf({ personId }, tx);
  return granted.map(({ minutes, percent, reason, grantedBy }) => ({
    ms: accommodatedMs({ minutes, percent }, limitMs),
    reason,
    grantedBy,
  }));
}

type BeginClock = {
  attempt: Omit<NewAttempt, "id" | "status" | "deadlineAt" | "startedAt">;
  start: ClockStart;
  extra: readonly Extra[];
  now: number;
};

/** Inserts an attempt with the events that start its clock: the start itself and what the person has by right. */
export async function beginClock({ attempt, start, extra, now }: BeginClock, tx: Tx): Promise<string> {
  const attemptId = newId();
  const { personId } = attempt;
  const granted = extra.reduce((sum, { ms }) => sum + ms, 0);
  const deadlineAt = start.limitMs === null ? null : now + start.limitMs + granted;
  await insertAttempt({ ...attempt, id: attemptId, status: "open", startedAt: now, deadlineAt }, tx);
  await insertAttemptEvent({ id: newId(), attemptId, at: now, kind: "start", actorId: personId, params: start }, tx);
  for (const { ms, reason, grantedBy } of extra) {
    const event = { id: newId(), attemptId, at: now, kind: "accommodate" as const, actorId: grantedBy };
    await insertAttemptEvent({ ...event, params: { ms, reason } }, tx);
  }
  return attemptId;
}
