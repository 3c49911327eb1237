import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import type { ServerClock } from "~/domain/saving/protocol";
import { readClock } from "./read-clock.server";

type GetAttemptClock = { attemptId: string; personId: string; now: number };

/** The clock of the person's own attempt as their page needs it; null when it is not theirs. Changes nothing. */
export async function getAttemptClock({ attemptId, personId, now }: GetAttemptClock): Promise<ServerClock | null> {
  const attempt = await getAttemptForCandidate({ attemptId, candidateId: personId });
  if (!attempt) return null;
  const { state, deadlineAt, arrivalEndsAt } = await readClock({ attemptId, now });
  return { now, deadlineAt, arrivalEndsAt, state: attempt.status === "sealed" ? "sealed" : state };
}
