import type { Visit } from "~/services/accounts/entry/visit";
import { now } from "../clock.server";
import type { LoadContext } from "../load-context";
import { knownBy } from "../session.server";

/** What the account services need to know of the request behind a form. */
export function visitOf({ viewer, sessionId, address }: LoadContext, request: Request): Visit {
  return {
    address,
    userAgent: request.headers.get("user-agent"),
    sessionId,
    visitorId: viewer.kind === "visitor" ? viewer.personId : null,
    knownBy: knownBy(request.headers.get("cookie")),
    now: now(),
  };
}
