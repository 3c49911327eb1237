import { listDueAttempts } from "@db/queries/attempts/seal-attempt";
import { now as serverNow } from "~/server/clock.server";
import { logger } from "~/server/logger.server";
import { sealDueAttempt } from "~/services/attempts/sealing/seal-due-attempt.server";

/** Sealed in one sweep; the next one takes the rest. */
const PER_SWEEP = 200;

/**
 * Seals attempts whose deadline has passed while nobody looks; returns how many this sweep sealed.
 * One that fails is logged and does not keep the others waiting.
 */
export async function sweepDueAttempts(now = serverNow()): Promise<number> {
  const due = await listDueAttempts({ now, limit: PER_SWEEP });
  let sealed = 0;
  for (const { id } of due) {
    try {
      if (await sealDueAttempt({ attemptId: id, now })) sealed += 1;
    } catch (error) {
      logger.error({ err: error, attemptId: id }, "a due attempt could not be sealed");
    }
  }
  return sealed;
}
