import { setTimeout as pause } from "node:timers/promises";
import { errorCodes } from "../errors";

/** serialization_failure and deadlock_detected: the transaction was undone and may be run again. */
const RUN_AGAIN = new Set(["40001", "40P01"]);
/** Two that drew the same next number of an answer: one of them did not see the other, and is to look again. */
const NUMBER_DRAWN_TWICE = "answer_revisions_attempt_id_number_pk";
const MOST_ATTEMPTS = 30;
const FIRST_WAIT_MS = 3;
const LONGEST_WAIT_MS = 120;

/** A kept statement whose rows have got other types by a migration. What PostgreSQL calls it may be in any language. */
const OUTDATED_PLAN = "RevalidateCachedQuery";

export function isOutdatedPlan(error: unknown): boolean {
  return inChain(error, (at) => "routine" in at && at.routine === OUTDATED_PLAN);
}

function isConflict(error: unknown): boolean {
  if (errorCodes(error).some((code) => RUN_AGAIN.has(code))) return true;
  return inChain(error, (at) => "constraint" in at && at.constraint === NUMBER_DRAWN_TWICE) || isOutdatedPlan(error);
}

function inChain(error: unknown, is: (at: Error) => boolean): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (is(at)) return true;
  }
  return false;
}

/** Runs a transaction until no other one gets in its way, waiting longer, and by chance, each time. */
export async function retryOnConflict<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tried >= MOST_ATTEMPTS || !isConflict(error)) throw error;
    }
    await pause(Math.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tried));
  }
}
