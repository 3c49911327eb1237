import { database } from "@db/client/database";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { readClock } from "~/services/attempts/read-clock.server";
import { clockGroup, moveClock } from "./clock-group.server";

/** `attemptId`: any attempt of the clock. */
type SetPause = { attemptId: string; personId: string; paused: boolean; now: number };

type PauseSet =
  /** `strict`: a mock exam has no pause; `closed`: handed in. */
  { ok: true } | { ok: false; reason: "not-found" | "strict" | "closed" };

/** Stops the clock of the person's own practice, or lets it go on. Asking for what is so already changes nothing. */
export async function setPause({ attemptId, personId, paused, now }: SetPause): Promise<PauseSet> {
  return database().tx(async (tx): Promise<PauseSet> => {
    const attempt = await getAttemptForCandidate({ attemptId, candidateId: personId }, tx);
    if (!attempt) return { ok: false, reason: "not-found" };
    if (attempt.mode !== "practice") return { ok: false, reason: "strict" };
    const { state } = await readClock({ attemptId, now }, tx);
    if (attempt.status === "sealed" || state === "over") return { ok: false, reason: "closed" };
    if ((state === "paused") === paused) return { ok: true };
    const kind = paused ? ("pause" as const) : ("resume" as const);
    await moveClock(await clockGroup(attempt, tx), { at: now, kind, actorId: personId, params: {} }, tx);
    return { ok: true };
  });
}
