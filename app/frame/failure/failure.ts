import { isRouteErrorResponse } from "@remix-run/react";
import { isUnanswered } from "~/client/offline";
import { FROM_ELSEWHERE } from "~/domain/access/from-elsewhere";
import { TOO_MANY_VISITORS } from "~/domain/access/too-many-visitors";

/** What can be wrong with a page, each with words of its own. */
export type Failure =
  | "notFound"
  | "forbidden"
  | "badOrigin"
  | "tooMany"
  | "tooManyVisitors"
  | "tooLarge"
  | "badInput"
  | "unstored"
  | "offline"
  | "away"
  | "server";

/** What is told by more than its status. */
const SAID = new Map<unknown, Failure>([
  [FROM_ELSEWHERE, "badOrigin"],
  [TOO_MANY_VISITORS, "tooManyVisitors"],
]);

/** Which of them an error of a route is. */
export function failureOf(error: unknown): Failure {
  if (!isRouteErrorResponse(error)) return unanswered(error);
  return SAID.get(error.data) ?? ofStatus(error.status);
}

/** Nothing of ours was answered: in the browser without a network, or while the server is away; else the page itself has failed. */
function unanswered(error: unknown): Failure {
  if (typeof document === "undefined") return "server";
  if (!navigator.onLine) return "offline";
  return isUnanswered(error) ? "away" : "server";
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
