import type { Context } from "hono";
import { storageFault } from "@db/client/errors";
import { logger } from "../logger.server";

/** Nothing was stored: the page is told why in a form it reads, keeps its copy and tries again. */
export function notStored(c: Context, error: unknown, attemptId: string) {
  return c.json(saidOfFault(error, attemptId), 503);
}

/** What a page is told of a fault that kept its text from being stored; the log gets the rest. */
export function saidOfFault(error: unknown, attemptId: string): { error: string } {
  const fault = storageFault(error) ?? "not-stored";
  logger.error({ err: error, attemptId, fault }, "a text could not be stored");
  return { error: fault };
}
