import { isRouteErrorResponse } from "@remix-run/react";
import type { Undone } from "~/domain/offline/undone";

/**
 * Why an action that threw came to nothing; a page that must stay says so. Null for what leads elsewhere and what our server refused
 * with a page of its own: that is to be thrown again.
 */
export function undoneBy(error: unknown): Undone | null {
  if (error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)) return null;
  return isUnanswered(error) ? "offline" : "not-stored";
}

/** What browsers say where no answer came; all of them throw the same type as for a mistake in a script. */
const NO_ANSWER = /fetch|network|load failed/i;
/** What Remix says of an answer in a form that is not its own: a proxy's page in place of the server's. */
const NOT_OURS = /^Unable to decode turbo-stream/;

/** Whether an error in the browser means that no answer of our server came. */
export function isUnanswered(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (!navigator.onLine || NOT_OURS.test(error.message)) return true;
  return error instanceof TypeError && NO_ANSWER.test(error.message);
}
