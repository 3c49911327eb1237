import { database } from "@db/client/database";
import { getAttempt } from "@db/queries/attempts/attempts";
import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { toClockEvent } from "~/domain/timing/clock-event";
import { extendedMs } from "~/domain/timing/extra-time";
import { recordAudit } from "~/services/audit/record-audit.server";
import { readClock } from "~/services/attempts/read-clock.server";
import { clockGroup, moveClock } from "../clock-group.server";

const MINUTE_MS = 60_000;
export const MAX_EXTRA_MINUTES = 120;
export const MAX_REASON_CHARACTERS = 200;

type ExtendTime = {
  /** Any attempt of the clock. */
  attemptId: string;
  /** Negative takes back of what was granted during the sitting. */
  minutes: number;
  reason: string;
  /** The tutor. */
  by: string;
  now: number;
};

export type TimeExtended =
  | { ok: true; deadlineAt: number }
  /** `past`: the new deadline would already be over; `over-granted`: more than was granted cannot be taken back. */
  | { ok: false; reason: "not-found" | "minutes" | "reason-missing" | "closed" | "untimed" | "over-granted" | "past" };

/** Grants time to a running clock, at once and for every answer on it, with who granted it and why. */
export async function extendTime(asked: ExtendTime): Promise<TimeExtended> {
  const { attemptId, minutes, by, now } = asked;
  const reason = asked.reason.trim();
  if (!Number.isInteger(minutes) || minutes === 0 || Math.abs(minutes) > MAX_EXTRA_MINUTES) {
    return { ok: false, reason: "minutes" };
  }
  if (reason === "" || reason.length > MAX_REASON_CHARACTERS) return { ok: false, reason: "reason-missing" };
  const ms = minutes * MINUTE_MS;
  return database().tx(async (tx): Promise<TimeExtended> => {
    const attempt = await getAttempt({ attemptId }, tx);
    if (!attempt) return { ok: false, reason: "not-found" };
    const clock = await readClock({ attemptId, now }, tx);
    if (attempt.status === "sealed" || clock.state === "over") return { ok: false, reason: "closed" };
    if (clock.deadlineAt === null) return { ok: false, reason: "untimed" };
    const events = await listAttemptEvents({ attemptId }, tx);
    const standing = extendedMs(events.flatMap((event) => toClockEvent(event) ?? []));
    if (standing + ms < 0) return { ok: false, reason: "over-granted" };
    const deadlineAt = clock.deadlineAt + ms;
    if (deadlineAt <= now) return { ok: false, reason: "past" };
    const group = await clockGroup(attempt, tx);
    await moveClock(group, { at: now, kind: "extend", actorId: by, params: { ms, reason } }, tx);
    const { sittingId } = attempt;
    const subject = { subjectKind: sittingId ? "sitting" : "attempt", subjectId: sittingId ?? attemptId };
    await recordAudit({ action: "time.extended", at: now, actorId: by, ...subject, details: { minutes } }, tx);
    return { ok: true, deadlineAt };
  });
}
