import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { personOf } from "~/domain/access/viewer";
import { leaseRequestSchema } from "~/domain/saving/save-request";
import { holdLease } from "~/services/attempts/saving/hold-lease.server";
import type { AppEnvironment } from "../app-environment";
import { now } from "../clock.server";
import { notStored } from "./not-stored";

const MAX_BODY_BYTES = 1_024;

/** POST: a page opens, shows that it is still there, or takes over; answers with who may type. */
export function mountLease(app: Hono<AppEnvironment>): void {
  const limit = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => c.json({ error: "unreadable" }, 413) });

  app.post("/api/attempts/:attemptId/lease", limit, async (c) => {
    c.header("Cache-Control", "no-store");
    const personId = personOf(c.get("load").viewer);
    if (personId === null) return c.json({ error: "signed-out" }, 401);
    const body: unknown = await c.req.json().catch(() => null);
    const parsed = leaseRequestSchema.safeParse(body);
    if (!parsed.success) return c.json({ error: "unreadable" }, 400);
    const attemptId = c.req.param("attemptId");
    try {
      const ack = await holdLease({ attemptId, personId, request: parsed.data, now: now() });
      return ack ? c.json(ack) : c.json({ error: "not-found" }, 404);
    } catch (error) {
      return notStored(c, error, attemptId);
    }
  });
}
