import { parse, serialize } from "hono/utils/cookie";
import { database } from "@db/client/database";
import { getSessionByTokenHash, touchSession } from "@db/queries/sessions/sessions";
import { STRANGER, type Viewer } from "~/domain/access/viewer";
import { SESSION_LASTS_MS } from "~/services/accounts/sessions/draw-session.server";
import { hashSessionToken } from "~/services/accounts/sessions/session-token.server";
import { now } from "./clock.server";
import { logger } from "./logger.server";

const COOKIE = "sid";
/** Its token among a browser's other cookies, as `drawSessionToken` makes them. */
const TOKEN = /(?:^|;)[ \t]*sid=([\w-]+)[ \t]*(?:;|$)/;
/** Stays when one signs out: a browser that was let in once is not held up by what others behind its address get wrong. */
const KNOWN_COOKIE = "known";
const KNOWN_FOR_S = 31_536_000;

/** A session in use is noted at most this often: a write for each request would cost more than the request. */
const TOUCH_EVERY_MS = 5 * 60_000;

export type ResolvedViewer = { viewer: Viewer; sessionId: string | null };

/** Who is behind a Cookie header. A session that is unknown, over or revoked, or whose person is disabled, is nobody's. */
export async function resolveViewer(cookieHeader: string | null, at = now()): Promise<ResolvedViewer> {
  const token = cookieHeader === null ? undefined : TOKEN.exec(cookieHeader)?.[1];
  if (!token) return { viewer: STRANGER, sessionId: null };
  const found = await getSessionByTokenHash({ tokenHash: hashSessionToken(token), now: at });
  if (found === null || found.person.erasedAt !== null) return { viewer: STRANGER, sessionId: null };
  const { session, person } = found;
  if (at - session.lastSeenAt >= TOUCH_EVERY_MS) await touch(session.id, at);
  return { viewer: viewerOf(person), sessionId: session.id };
}

function viewerOf(person: { id: string; role: string; displayName: string; userName: string | null }): Viewer {
  const { id: personId, role, displayName, userName } = person;
  if (role === "candidate" || role === "tutor" || role === "admin") {
    return { kind: "account", personId, role, displayName, userName: userName ?? "" };
  }
  return { kind: "visitor", personId };
}

/** A full disk must not keep anybody from reading, so a failure here is logged and the request goes on. */
async function touch(sessionId: string, at: number): Promise<void> {
  try {
    await database().tx((tx) => touchSession({ sessionId, lastSeenAt: at }, tx));
  } catch (error) {
    logger.warn({ err: error }, "the last use of a session could not be noted");
  }
}

const attributes = ({ secure }: { secure: boolean }) =>
  ({ path: "/", httpOnly: true, sameSite: "Lax", secure }) as const;

/** The Set-Cookie value that keeps a session's token in the browser. `secure` only behind TLS, or a LAN could not sign in. */
export function sessionCookie(token: string, { secure }: { secure: boolean }): string {
  return serialize(COOKIE, token, { ...attributes({ secure }), maxAge: SESSION_LASTS_MS / 1000 });
}

/** The headers of an answer that signs somebody in. */
export function signedInHeaders(token: string, { secure }: { secure: boolean }): Headers {
  const headers = new Headers({ "Set-Cookie": sessionCookie(token, { secure }) });
  headers.append("Set-Cookie", serialize(KNOWN_COOKIE, token, { ...attributes({ secure }), maxAge: KNOWN_FOR_S }));
  return headers;
}

/** The token that a browser is known by from an earlier session; it opens nothing once that is over. */
export function knownBy(cookieHeader: string | null): string | null {
  return cookieHeader === null ? null : (parse(cookieHeader, KNOWN_COOKIE)[KNOWN_COOKIE] ?? null);
}

/** The Set-Cookie value that makes the browser forget its token. */
export function clearedSessionCookie({ secure }: { secure: boolean }): string {
  return serialize(COOKIE, "", { ...attributes({ secure }), maxAge: 0 });
}
