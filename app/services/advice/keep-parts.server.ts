import { database } from "@db/client/database";
import { setAdvicePartial } from "@db/queries/advice/advice-progress";
import type { AdviceRequest, FeedbackResult } from "~/feedback/feedback-provider";
import { validateAdvice } from "~/feedback/validate-advice";
import { logger } from "~/server/logger.server";

/**
 * Keeps what has come in of a reply and passed the checks, for those who wait for it. While one state is being written only the
 * latest of the next ones is remembered, so that a fast reply does not queue writes.
 */
export function keepParts(requestId: string, request: AdviceRequest) {
  let latest: FeedbackResult | null = null;
  let writing: Promise<void> | null = null;

  async function writeAll(): Promise<void> {
    while (latest) {
      const { result, empty } = validateAdvice(request, latest);
      latest = null;
      if (!empty) await database().tx((tx) => setAdvicePartial({ requestId, partial: result }, tx));
    }
  }

  return {
    keep: (soFar: FeedbackResult): void => {
      latest = soFar;
      writing ??= writeAll()
        // What is shown meanwhile may be missed; the reply itself is not.
        .catch((error: unknown) => logger.warn({ err: error, requestId }, "a part of advice could not be kept"))
        .finally(() => {
          writing = null;
        });
    },
    /** Comes back once nothing is being written any more. */
    settled: async (): Promise<void> => {
      await writing;
    },
  };
}
