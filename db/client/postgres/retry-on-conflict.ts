import { setTimeout as pause } from "node:timers/promises";
import { errorCodes } from "../errors";

/** serialization_failure and deadlock_detected: the transaction was undone and may be run again. */
const RUN_AGAIN = new Set(["40001", "40P01"]);
const MOST_ATTEMPTS = 30;
const FIRST_WAIT_MS = 3;
const LONGEST_WAIT_MS = 120;

/** Runs a serializable transaction until no other one gets in its way, waiting longer, and by chance, each time. */
export async function retryOnConflict<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tried >= MOST_ATTEMPTS || !errorCodes(error).some((code) => RUN_AGAIN.has(code))) throw error;
    }
    await pause(Math.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tried));
  }
}
