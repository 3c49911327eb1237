import { redirect } from "@remix-run/node";
import { allows, type PolicyName } from "~/domain/access/policies";
import { TOO_MANY_VISITORS } from "~/domain/access/too-many-visitors";
import { personOf, type Viewer } from "~/domain/access/viewer";
import { startVisitor } from "~/services/accounts/entry/start-visitor.server";
import { now } from "./clock.server";
import type { LoadContext } from "./load-context";
import { sessionCookie } from "./session.server";

export type AccountViewer = Extract<Viewer, { kind: "account" }>;

/** The account behind a request; a stranger or visitor is sent to sign in. */
export function requireAccount(context: LoadContext): AccountViewer {
  return insist(context, "account");
}

/** A tutor or admin; another account gets 404. */
export function requireTutor(context: LoadContext): AccountViewer {
  return insist(context, "tutor");
}

/** An admin; another account gets 404. */
export function requireAdmin(context: LoadContext): AccountViewer {
  return insist(context, "admin");
}

function insist({ viewer }: LoadContext, policy: PolicyName): AccountViewer {
  if (viewer.kind !== "account") throw redirect("/sign-in");
  if (!allows(policy, viewer)) throw new Response("Not found.", { status: 404 });
  return viewer;
}

/** The person who writes, visitor or account; a stranger is sent to sign in. */
export function requireWriter({ viewer }: LoadContext): string {
  const personId = personOf(viewer);
  if (personId === null) throw redirect("/sign-in");
  return personId;
}

/**
 * The person who writes. A stranger becomes a visitor; then `headers` carry the session's cookie and must go out
 * with the answer, or the work is lost to them.
 */
export async function ensureWriter(
  { viewer, address, secure }: LoadContext,
  request: Request,
): Promise<{ personId: string; headers: Headers }> {
  const known = personOf(viewer);
  if (known !== null) return { personId: known, headers: new Headers() };
  const started = await startVisitor({ address, userAgent: request.headers.get("user-agent"), now: now() });
  if (!started.ok) throw new Response(TOO_MANY_VISITORS, { status: 429 });
  return {
    personId: started.personId,
    headers: new Headers({ "Set-Cookie": sessionCookie(started.token, { secure }) }),
  };
}
