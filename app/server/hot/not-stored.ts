import type { Context } from "hono";
import { errorCodes, isAway, storageFault } from "@db/client/errors";
import { logger } from "../logger.server";

/** Nothing was stored: the page is told why in a form it reads, keeps its copy and tries again. */
export function notStored(c: Context, error: unknown, attemptId: string) {
  return c.json(saidOfFault(error, attemptId), 503);
}

/** What a page is told of a fault that kept its text from being stored; the log gets the rest. */
export function saidOfFault(error: unknown, attemptId: string): { error: string } {
  const fault = storageFault(error) ?? "not-stored";
  const facts = { attemptId, fault };
  if (isAway(error)) logger.warn({ ...facts, codes: errorCodes(error) }, "a text could not be stored");
  else logger.error({ ...facts, err: error }, "a text could not be stored");
  return { error: fault };
}

/** What is told with every 503: how many seconds a client may wait before it asks again. */
export const RETRY_AFTER = { "Retry-After": "5" };
