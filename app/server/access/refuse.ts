import { encode } from "turbo-stream";
import type { PolicyName } from "~/domain/access/policies";
import type { Viewer } from "~/domain/access/viewer";
import { pageOf } from "./find-access";

/** Remix answers client navigations with it, lest a browser cache the redirect. */
const STATUS_OF_SINGLE_FETCH_REDIRECT = 202;

/**
 * The answer to someone who may not pass: strangers and visitors asking for a page, or sending a form from one that was left open
 * when its session ended, are sent to sign in and come back; `not-found` for everybody else, so that an address they may not use
 * does not tell whether it exists.
 */
export function refuse(request: Request, viewer: Viewer, policy: PolicyName): Response | "not-found" {
  const { pathname, search } = new URL(request.url);
  const reading = request.method === "GET" || request.method === "HEAD";
  if (viewer.kind === "account" || (reading && policy === "nobody")) return "not-found";
  const byClient = pathname.endsWith(".data");
  const isPage = reading || byClient || (request.headers.get("Accept") ?? "").includes("text/html");
  if (pathname.startsWith("/api/") || !isPage) return new Response("Sign in first.", { status: 401 });
  const to = reading ? pageOf(pathname) + search : sentFrom(request);
  const signIn = to === null ? "/sign-in" : `/sign-in?to=${encodeURIComponent(to)}`;
  if (byClient) return reading ? ofNavigation(signIn) : ofForm(signIn);
  return new Response(null, { status: 302, headers: { Location: signIn } });
}

/** The page a form stands on, which need not be the address it is sent to; null where the browser does not tell. */
function sentFrom(request: Request): string | null {
  const page = request.headers.get("Referer") ?? "";
  if (!URL.canParse(page)) return null;
  const { pathname, search } = new URL(page);
  return pathname + search;
}

class Redirect {
  constructor(readonly to: string) {}
}

/** A client navigation asks for `….data` and reads redirects from its encoded body, not from a status. */
function ofNavigation(location: string): Response {
  const body = encode(new Redirect(location), {
    plugins: [(value) => value instanceof Redirect && ["SingleFetchRedirect", redirectTo(value.to)]],
  });
  return singleFetch(body);
}

/** A form sent by the client has one answer, so its redirect is not marked off from those of other routes. */
function ofForm(location: string): Response {
  return singleFetch(encode(redirectTo(location)));
}

function redirectTo(location: string) {
  return { redirect: location, status: 302, revalidate: true, reload: false, replace: false };
}

function singleFetch(body: ReadableStream<Uint8Array>): Response {
  const headers = { "Content-Type": "text/x-script", "X-Remix-Response": "yes" };
  return new Response(body, { status: STATUS_OF_SINGLE_FETCH_REDIRECT, headers });
}
