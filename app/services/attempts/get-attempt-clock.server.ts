import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import type { ServerClock } from "~/domain/saving/protocol";
import { timesOf, type Times } from "~/domain/timing/times";
import { readClock } from "./read-clock.server";

type GetAttemptClock = { attemptId: string; personId: string; now: number };

/**
 * The clock of the person's own attempt as their page needs it, with what makes up the time; null when it is not theirs.
 * Changes nothing.
 */
export async function getAttemptClock({
  attemptId,
  personId,
  now,
}: GetAttemptClock): Promise<(ServerClock & { times: Times }) | null> {
  const attempt = await getAttemptForCandidate({ attemptId, candidateId: personId });
  if (!attempt) return null;
  const clock = await readClock({ attemptId, now });
  const { deadlineAt, arrivalEndsAt } = clock;
  const state = attempt.status === "sealed" ? "sealed" : clock.state;
  return { now, deadlineAt, arrivalEndsAt, state, times: timesOf(clock) };
}
