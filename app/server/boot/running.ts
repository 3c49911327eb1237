import type { Database } from "@db/client/types";
import { sweepDueAttempts } from "~/jobs/sweep-due-attempts.server";
import { logger } from "../logger.server";

/** How often due attempts are looked for; sealing is also done by whoever reads one, so this only bounds the delay. */
const SWEEP_EVERY_MS = 5_000;

/** Seals attempts whose deadline has passed while nobody looks. Returns the stop. */
export function startSweeping(): () => void {
  let running = false;
  const timer = setInterval(() => {
    if (running) return;
    running = true;
    sweepDueAttempts()
      .catch((error: unknown) => logger.error({ err: error }, "sweep of due attempts failed"))
      .finally(() => {
        running = false;
      });
  }, SWEEP_EVERY_MS);
  return () => clearInterval(timer);
}

/** Closes the database; a failure at the very end is logged, not thrown. */
export async function closeDatabaseQuietly(db: Database): Promise<void> {
  try {
    await db.close();
  } catch (error) {
    logger.error({ err: error }, "closing the database failed");
  }
}
