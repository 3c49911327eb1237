import { isRouteErrorResponse } from "@remix-run/react";
import { FROM_ELSEWHERE } from "~/domain/access/from-elsewhere";

/** What can be wrong with a page, each with words of its own. */
export type Failure =
  | "notFound"
  | "forbidden"
  | "badOrigin"
  | "tooMany"
  | "tooLarge"
  | "badInput"
  | "unstored"
  | "offline"
  | "away"
  | "server";

/** Which of them an error of a route is. */
export function failureOf(error: unknown): Failure {
  if (!isRouteErrorResponse(error)) return unanswered(error);
  return error.status === 403 && error.data === FROM_ELSEWHERE ? "badOrigin" : ofStatus(error.status);
}

/** What browsers say where no answer came; all of them throw the same type as for a mistake in a script. */
const NO_ANSWER = /fetch|network|load failed/i;
/** What Remix says of an answer in a form that is not its own: a proxy's page in place of the server's. */
const NOT_OURS = /^Unable to decode turbo-stream/;

/** Nothing of ours was answered: in the browser without a network, or while the server is away; else the page itself has failed. */
function unanswered(error: unknown): Failure {
  if (typeof document === "undefined") return "server";
  if (!navigator.onLine) return "offline";
  if (!(error instanceof Error)) return "server";
  return NOT_OURS.test(error.message) || (error instanceof TypeError && NO_ANSWER.test(error.message))
    ? "away"
    : "server";
}

function ofStatus(status: number): Failure {
  if (status === 404 || status === 405) return "notFound";
  if (status === 401 || status === 403) return "forbidden";
  if (status === 413) return "tooLarge";
  if (status === 429) return "tooMany";
  if (status === 503) return "unstored";
  if (status >= 400 && status < 500) return "badInput";
  return "server";
}
