import { getConnInfo } from "@hono/node-server/conninfo";
import { storageFault } from "@db/client/errors";
import type { ServerBuild } from "@remix-run/node";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { randomBytes, randomUUID } from "node:crypto";
import { FROM_ELSEWHERE } from "~/domain/access/from-elsewhere";
import { PERSON_HEADER } from "~/domain/access/person-header";
import { personTag } from "~/domain/access/person-tag";
import { allows } from "~/domain/access/policies";
import { REQUEST_HEADER } from "~/domain/offline/is-away";
import { STRANGER } from "~/domain/access/viewer";
import { askedFrom } from "~/services/audit/asked-from.server";
import type { AppEnvironment } from "./app-environment";
import { findAccess } from "./access/find-access";
import { refuse } from "./access/refuse";
import { FAVICON } from "./favicon";
import { environment } from "./env.server";
import { mountHealth } from "./health/mount-health";
import { requestCounts, type RequestCounts } from "./health/request-counts";
import { mountHotEndpoints } from "./hot/mount";
import { RETRY_AFTER } from "./hot/not-stored";
import type { Refused } from "./load-context";
import { logger } from "./logger.server";
import { mountAssets } from "./pages/mount-assets";
import { comesFromOwnPage } from "./edge/origin-check";
import { largestBody } from "./edge/largest-body";
import { requestFacts } from "./edge/request-facts";
import { pageHandler } from "./pages/page-handler";
import { sayUnstored } from "./pages/unstored";
import { securityHeaders } from "./edge/security-headers";
import { resolveViewer } from "./session.server";

const READING = new Set(["GET", "HEAD"]);

/** More than the 128 bits that are asked for, and 24 characters without padding. */
const NONCE_BYTES = 18;
const FAILED = "Something went wrong on the server. The error was written to its log.";

/**
 * The whole HTTP edge: assets, endpoints beside Remix, and Remix, behind one guard.
 * `build` is Remix's server build, or a function that loads it afresh (development); `counts` is where answers are counted.
 */
export function createApp(
  build: ServerBuild | (() => Promise<ServerBuild>),
  mode: "development" | "production",
  counts: RequestCounts = requestCounts(),
) {
  const app = new Hono<AppEnvironment>();
  const handle = pageHandler(build, mode);
  const development = mode === "development";
  /** What is wrong, said by the page that was asked for. */
  const inPage = (c: Context<AppEnvironment>, refused: Refused, route: string | null = null) => {
    c.get("load").refused = refused;
    return handle(withoutBody(c.req.raw), c.get("load"), route);
  };

  app.use(async (c, next) => {
    const facts = requestFacts(c.req.raw.headers, socketAddress(c));
    const nonce = randomBytes(NONCE_BYTES).toString("base64");
    c.set("facts", facts);
    c.set("load", {
      viewer: STRANGER,
      sessionId: null,
      nonce,
      address: facts.address,
      secure: facts.secure,
      requestId: randomUUID(),
    });
    await askedFrom(facts.address, next);
    const headers = securityHeaders({ nonce, secure: facts.secure, development });
    for (const [name, value] of Object.entries(headers)) {
      // Photos and receipts come with a policy of their own, which allows nothing at all.
      if (name === "Content-Security-Policy" && c.res.headers.has(name)) continue;
      c.res.headers.set(name, value);
    }
    c.res.headers.set(REQUEST_HEADER, c.get("load").requestId);
    if (c.res.status === 503) for (const [name, value] of Object.entries(RETRY_AFTER)) c.res.headers.set(name, value);
    // A browser that keeps a writing page must know whose it is; of a page that nobody could be read for, it learns nothing.
    if (c.res.headers.get("Content-Type")?.startsWith("text/html") && c.get("load").refused?.of !== "page") {
      c.res.headers.set(PERSON_HEADER, personTag(c.get("load").viewer));
    }
    // What a signed-in person saw must not come back with the Back button after they have signed out.
    if (c.get("load").viewer.kind !== "stranger" && !c.res.headers.has("Cache-Control")) {
      c.res.headers.set("Cache-Control", "no-store");
    }
  });

  if (!development) mountAssets(app, "build/client");
  app.get("/favicon.ico", (c) =>
    c.body(FAVICON, 200, { "Content-Type": "image/svg+xml", "Cache-Control": "public, max-age=86400" }),
  );

  mountHealth(app, environment(), counts);

  app.use(async (c, next) => {
    if (!comesFromOwnPage(c.req.method, c.req.raw.headers, c.get("facts").origin)) {
      logger.warn({ path: c.req.path, requestId: c.get("load").requestId }, "mutation from another origin refused");
      if (isOfPage(c)) return inPage(c, { of: "page", status: 403, why: FROM_ELSEWHERE });
      return c.text(FROM_ELSEWHERE, 403);
    }
    const resolved = await resolveViewer(c.req.header("cookie") ?? null);
    Object.assign(c.get("load"), resolved);
    const entry = findAccess(c.req.path);
    c.set("route", entry?.route ?? null);
    c.set("largestBody", entry === null ? 0 : largestBody(entry));
    const policy = entry === null ? "nobody" : READING.has(c.req.method) ? entry.read : entry.write;
    if (allows(policy, resolved.viewer)) return next();
    const refusal = refuse(c.req.raw, resolved.viewer, policy);
    return refusal === "not-found" ? handle(askingForNothing(c.req.raw), c.get("load"), null) : refusal;
  });

  mountHotEndpoints(app);

  app.use((c, next) =>
    bodyLimit({
      maxSize: c.get("largestBody"),
      onError: () => inPage(c, { of: "form", status: 413 }, c.get("route")),
    })(c, next),
  );
  app.all("*", (c) => {
    // Remix would look for a page all the same and say in a line of its own that it cannot read the address.
    if (!canBeRead(c.req.path)) return handle(askingForNothing(c.req.raw), c.get("load"), null);
    return handle(asPeopleSee(c.req.raw, c.get("facts").origin), c.get("load"), c.get("route"));
  });

  app.onError((error, c) => {
    const fault = storageFault(error);
    if (fault !== null) {
      sayUnstored(error, "a request could not be answered", { path: c.req.path, requestId: c.get("load").requestId });
      if (c.req.path.startsWith("/api/")) return c.json({ error: fault }, 503);
      return inPage(c, { of: "page", status: 503 });
    }
    logger.error({ err: error, path: c.req.path, requestId: c.get("load").requestId }, "request failed");
    if (isOfPage(c)) return inPage(c, { of: "page", status: 500, why: FAILED });
    return c.text(FAILED, 500);
  });
  return app;
}

/** Whether a page shows the answer, rather than a program of ours or anybody's that reads it. */
function isOfPage(c: Context): boolean {
  if (c.req.path.startsWith("/api/")) return false;
  return c.req.path.endsWith(".data") || (c.req.header("accept") ?? "").includes("text/html");
}

/** The same request, of whose body nothing is read. */
function withoutBody({ url, method, headers }: Request): Request {
  const kept = new Headers(headers);
  // Remix would refuse what comes from elsewhere as a mistake of its own, without a page.
  for (const name of ["content-length", "origin"]) kept.delete(name);
  return new Request(url, { method, headers: kept });
}

function socketAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? "unknown";
  } catch {
    return "unknown"; // called as a function in tests, without a socket
  }
}

/**
 * Remix builds absolute addresses from the request's URL: behind a proxy that must be the origin people see. It would also hold
 * where a form came from against the name that the proxy calls this server by; the check above holds it against the origin.
 */
function asPeopleSee(request: Request, origin: string): Request {
  const url = new URL(request.url);
  if (url.origin === origin && !request.headers.has("x-forwarded-host")) return request;
  const seen = new Request(new URL(url.pathname + url.search, origin), request);
  seen.headers.delete("origin");
  return seen;
}

/** Whether what stands in percent signs is text. */
function canBeRead(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** The same reader asking for an address that does not exist: a refusal and a wrong address look alike. */
function askingForNothing(request: Request): Request {
  const { origin, pathname } = new URL(request.url);
  const address = `${origin}/not-found${pathname.endsWith(".data") ? ".data" : ""}`;
  return new Request(address, { headers: request.headers });
}
