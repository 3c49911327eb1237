import { transcode } from "node:buffer";
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { storageFault } from "@db/client/errors";
import { allows } from "~/domain/access/policies";
import { REQUEST_HEADER } from "~/domain/offline/is-away";
import { findAccess } from "../access/find-access";
import type { RequestCounts } from "../health/request-counts";
import { logger } from "../logger.server";
import { comesFromOwnPage } from "../edge/origin-check";
import { requestFacts } from "../edge/request-facts";
import { JSON_POLICY, steadyHeaders } from "../edge/security-headers";
import { resolveViewer } from "../session.server";
import { answerSave, MAX_SAVE_BYTES } from "./answer-save";
import { RETRY_AFTER, saidOfFault } from "./not-stored";

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown;

type Door = { inside: Listener; counts: RequestCounts };

const SAVE_PATH = /^\/api\/attempts\/([\w-]+)\/revisions$/;
const POLICY = findAccess("/api/attempts/:attemptId/revisions")?.write ?? "nobody";

/**
 * A door before the framework for what is asked far more often than all else: saving a text. It opens only to what the framework
 * would let through to the same code, by the same checks in the same order; everything else, and every refusal, goes on `inside`
 * with its body unread.
 */
export function saveDoor({ inside, counts }: Door): Listener {
  return (incoming, outgoing) => {
    const attemptId = incoming.method === "POST" ? SAVE_PATH.exec(incoming.url ?? "")?.[1] : undefined;
    if (attemptId === undefined || !hasPlainBody(incoming)) return inside(incoming, outgoing);
    const headers = { get: (name: string) => incoming.headers[name]?.toString() ?? null };
    const { origin, secure } = requestFacts(headers, incoming.socket.remoteAddress ?? "unknown");
    if (!comesFromOwnPage("POST", headers, origin)) return inside(incoming, outgoing);
    return save({ incoming, outgoing, attemptId, secure }, { inside, counts });
  };
}

/** Of a length that is told beforehand and not too great. */
function hasPlainBody({ headers }: IncomingMessage): boolean {
  const length = headers["content-length"];
  return length !== undefined && Number(length) <= MAX_SAVE_BYTES && headers["transfer-encoding"] === undefined;
}

type Asked = {
  incoming: IncomingMessage;
  outgoing: ServerResponse;
  attemptId: string;
  secure: boolean;
};

async function save({ incoming, outgoing, attemptId, secure }: Asked, { inside, counts }: Door): Promise<void> {
  const begun = performance.now();
  const requestId = randomUUID();
  const tell = (status: number, said: unknown) => {
    const text = JSON.stringify(said);
    outgoing.writeHead(status, {
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(text),
      "Cache-Control": "no-store",
      "Content-Security-Policy": JSON_POLICY,
      ...(status === 503 && RETRY_AFTER),
      ...steadyHeaders({ secure }),
      [REQUEST_HEADER]: requestId,
    });
    outgoing.end(text);
    counts.note({ method: "POST", status, tookMs: performance.now() - begun });
  };
  try {
    const { viewer } = await resolveViewer(incoming.headers.cookie ?? null);
    if (!allows(POLICY, viewer)) return void inside(incoming, outgoing);
    const body = await bodyOf(incoming);
    // The client went away in the middle of its request: there is nobody to answer.
    if (body === null) return;
    const { status, said } = await answerSave({ viewer, attemptId, body: parsed(body) });
    tell(status, said);
  } catch (error) {
    // Before the save itself: whose session it is could not be read.
    if (storageFault(error) !== null && !outgoing.headersSent) return tell(503, saidOfFault(error, attemptId));
    logger.error({ err: error, path: incoming.url, requestId }, "request failed");
    if (!outgoing.headersSent) outgoing.writeHead(500, { [REQUEST_HEADER]: requestId });
    outgoing.end();
  }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(textOf(body));
  } catch {
    return null;
  }
}

/** By way of UTF-16, which takes a fifth of the time for text that is mostly 汉字. */
function textOf(body: Buffer): string {
  try {
    return transcode(body, "utf8", "utf16le").toString("utf16le");
  } catch {
    return body.toString(); // no UTF-8 throughout: what cannot be read becomes U+FFFD
  }
}

function bodyOf(incoming: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    incoming.on("data", (part: Buffer) => parts.push(part));
    incoming.once("end", () => resolve(Buffer.concat(parts)));
    incoming.once("error", () => resolve(null));
    incoming.once("close", () => resolve(null));
  });
}
