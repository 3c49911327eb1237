import type { DatabaseUnusable } from "@db/client/unusable/database-unusable";
import type { Database } from "@db/client/types";
import { errorCodes } from "@db/client/errors";
import { unusableSentence } from "@db/client/unusable/unusable-sentence";
import { logger } from "../logger.server";

/** How often it is looked whether the database can still be stored into; each save looks by itself whether its file is in its place. */
const LOOK_EVERY_MS = 1_000;
/** So many looks after a copy could not be written it is tried again. */
const LOOKS_BEFORE_NEXT_TRY = 30;

/**
 * Says in the log when the database can no longer be stored into and when it can again, once each. Of a file that is gone all that
 * was acknowledged is written into a new one, as long as this process still has it. Returns the stop.
 */
export function watchStorage(db: Database, everyMs = LOOK_EVERY_MS): () => void {
  let known: DatabaseUnusable["code"] | null = null;
  /** Until the next try to write the copy; none is made any more once there is one. */
  let looksLeft = 0;
  let looking = false;

  async function look(): Promise<void> {
    const trouble = await db.trouble();
    const code = trouble?.code ?? null;
    if (code !== known) {
      known = code;
      if (trouble) logger.error({ fault: code, codes: errorCodes(trouble.cause) }, unusableSentence(trouble));
      else logger.info({}, "the database can be stored into again");
      looksLeft = 0;
    }
    if (code !== "displaced" || looksLeft-- > 0) return;
    looksLeft = LOOKS_BEFORE_NEXT_TRY;
    const copy = await db.rescue();
    looksLeft = Infinity;
    logger.error({ copy }, "all that was acknowledged until then has been written into a copy");
  }

  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    look()
      .catch((error: unknown) => logger.error({ err: error }, "looking after the database failed"))
      .finally(() => (looking = false));
  }, everyMs);
  return () => clearInterval(timer);
}
