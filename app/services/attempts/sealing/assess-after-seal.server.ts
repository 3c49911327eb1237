import { logger } from "~/server/logger.server";
import { assessAttempt } from "../../scoring/assess-attempt.server";

/**
 * Scores an attempt that was just sealed. A failure is logged and goes no further: the seal stands, and the report page
 * scores what has no assessment yet.
 */
export async function assessAfterSeal({ attemptId, now }: { attemptId: string; now: number }): Promise<void> {
  try {
    await assessAttempt({ attemptId, now });
  } catch (error) {
    logger.error({ err: error, attemptId }, "a sealed attempt could not be assessed");
  }
}
