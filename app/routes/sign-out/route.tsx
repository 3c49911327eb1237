import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { now } from "~/server/clock.server";
import { clearedSessionCookie } from "~/server/session.server";
import { signOut } from "~/services/accounts/entry/sign-out.server";

/** Following a link signs nobody out. */
export function loader() {
  return redirect("/");
}

export async function action({ context }: ActionFunctionArgs) {
  if (context.sessionId !== null) await signOut({ sessionId: context.sessionId, now: now() });
  return redirect("/", { headers: { "Set-Cookie": clearedSessionCookie(context) } });
}
