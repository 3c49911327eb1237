import { encode } from "turbo-stream";
import type { PolicyName } from "~/domain/access/policies";
import type { Viewer } from "~/domain/access/viewer";
import { pageOf } from "./find-access";

/** Remix answers client navigations with it, lest a browser cache the redirect. */
const STATUS_OF_SINGLE_FETCH_REDIRECT = 202;

/**
 * The answer to someone who may not pass: strangers and visitors asking for a page are sent to sign in and come back;
 * `not-found` for everybody else, so that an address they may not use does not tell whether it exists.
 */
export function refuse(request: Request, viewer: Viewer, policy: PolicyName): Response | "not-found" {
  const url = new URL(request.url);
  const reading = request.method === "GET" || request.method === "HEAD";
  if (reading && viewer.kind !== "account" && policy !== "nobody") {
    if (url.pathname.startsWith("/api/")) return new Response("Sign in first.", { status: 401 });
    const page = pageOf(url.pathname);
    const signIn = `/sign-in?to=${encodeURIComponent(page + url.search)}`;
    if (url.pathname.endsWith(".data")) return singleFetchRedirect(signIn);
    return new Response(null, { status: 302, headers: { Location: signIn } });
  }
  if (!reading && viewer.kind !== "account") return new Response("Sign in first.", { status: 401 });
  return "not-found";
}

class Redirect {
  constructor(readonly to: string) {}
}

/** A client navigation asks for `….data` and reads redirects from its encoded body, not from a status. */
function singleFetchRedirect(location: string): Response {
  const body = encode(new Redirect(location), {
    plugins: [
      (value) =>
        value instanceof Redirect && [
          "SingleFetchRedirect",
          { redirect: value.to, status: 302, revalidate: true, reload: false, replace: false },
        ],
    ],
  });
  const headers = { "Content-Type": "text/x-script", "X-Remix-Response": "yes" };
  return new Response(body, {
    status: STATUS_OF_SINGLE_FETCH_REDIRECT,
    headers,
  });
}
