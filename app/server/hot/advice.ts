import type { Context, Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { listSessionsOf } from "@db/queries/sessions/sessions";
import { personOf } from "~/domain/access/viewer";
import { isAdviceOver } from "~/domain/advice/shown-advice";
import { shownAdvice } from "~/services/advice/reading/shown-advice.server";
import type { AppEnvironment } from "../app-environment";
import { now } from "../clock.server";
import { stopping } from "../boot/stopping";
import { adviceChanges } from "./advice-changes";

/** A stream that lasted so long ends, and the page opens the next one: nothing is held open for a page that is forgotten. */
const LONGEST_MS = 5 * 60_000;
/** So many streams of one person at once; a page that gets none asks now and then instead. */
const MOST_STREAMS = 4;
/** How long the page waits before it opens a stream that broke off. */
const REOPEN_AFTER_MS = 2_000;

/** Streams that this process holds open, by person. */
const open = new Map<string, number>();

/** GET: advice on one's own answer as it stands, and as it comes in. Who may read it, and whether they are still signed in, is asked anew for each thing that is sent. */
export function mountAdvice(app: Hono<AppEnvironment>): void {
  app.get("/api/advice/:requestId", async (c) => {
    c.header("Cache-Control", "no-store");
    const reading = readingOf(c);
    if (!reading) return c.json({ error: "signed-out" }, 401);
    const advice = await shownAdvice({ ...reading, now: now() });
    return advice ? c.json(advice) : c.json({ error: "not-found" }, 404);
  });

  app.get("/api/advice/:requestId/events", async (c) => {
    const reading = readingOf(c);
    if (!reading) return c.json({ error: "signed-out" }, 401);
    const { candidateId } = reading;
    const first = await shownAdvice({ ...reading, now: now() });
    if (!first) return c.json({ error: "not-found" }, 404);
    const held = open.get(candidateId) ?? 0;
    if (held >= MOST_STREAMS || stopping.aborted) return c.json({ error: "try-later" }, 503);
    open.set(candidateId, held + 1);

    const answer = streamSSE(c, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      const until = AbortSignal.any([gone.signal, stopping, AbortSignal.timeout(LONGEST_MS)]);
      try {
        await stream.writeSSE({ data: JSON.stringify(first), retry: REOPEN_AFTER_MS });
        if (isAdviceOver(first)) return;
        for await (const change of adviceChanges({ ...reading, known: first, until, clock: now })) {
          if (!(await isSignedIn(c))) return;
          // A comment keeps proxies from taking a quiet stream for a dead one.
          if (change === null) await stream.write(": \n\n");
          else await stream.writeSSE({ data: JSON.stringify(change) });
        }
      } finally {
        const left = (open.get(candidateId) ?? 1) - 1;
        if (left > 0) open.set(candidateId, left);
        else open.delete(candidateId);
      }
    });
    // Neither kept nor gathered up on the way: each piece is for now.
    answer.headers.set("Cache-Control", "no-store, no-transform");
    answer.headers.set("X-Accel-Buffering", "no");
    return answer;
  });
}

function readingOf(c: Context<AppEnvironment, "/api/advice/:requestId">) {
  const { viewer } = c.get("load");
  const candidateId = personOf(viewer);
  return candidateId === null ? null : { requestId: c.req.param("requestId"), candidateId, viewer };
}

/** Whether the session that opened the stream still lets its person in: it may have been ended from elsewhere since. */
async function isSignedIn(c: Context<AppEnvironment>): Promise<boolean> {
  const { viewer, sessionId } = c.get("load");
  const personId = personOf(viewer);
  if (personId === null) return false;
  return (await listSessionsOf({ personId, now: now() })).some(({ id }) => id === sessionId);
}
