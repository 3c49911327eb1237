import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { personOf } from "~/domain/access/viewer";
import { frontSchema, MAX_FRONTS } from "~/domain/attempt-events/front";
import { MAX_PASTES, pasteSchema } from "~/domain/attempt-events/paste";
import { recordFronts } from "~/services/notes/record-fronts.server";
import { recordPastes } from "~/services/notes/record-pastes.server";
import { now } from "../clock.server";
import type { AppEnvironment } from "../app-environment";
import { logger } from "../logger.server";

const MAX_BODY_BYTES = 64 * 1024;
const schema = z.strictObject({
  pastes: z.array(pasteSchema).max(MAX_PASTES).default([]),
  fronts: z.array(frontSchema).max(MAX_FRONTS).default([]),
});

/** POST: what a page noticed while someone wrote. Sent twice it is recorded once, so that a page that was offline may try again. */
export function mountEvents(app: Hono<AppEnvironment>): void {
  const limit = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => c.json({ error: "unreadable" }, 413) });

  app.post("/api/attempts/:attemptId/events", limit, async (c) => {
    c.header("Cache-Control", "no-store");
    const personId = personOf(c.get("load").viewer);
    if (personId === null) return c.json({ error: "signed-out" }, 401);
    const parsed = schema.safeParse(await c.req.json().catch(() => null));
    if (!parsed.success) return c.json({ error: "unreadable" }, 400);
    const attemptId = c.req.param("attemptId");
    try {
      const { pastes, fronts } = parsed.data;
      const theirs = { attemptId, personId, now: now() };
      const found = (await recordPastes({ ...theirs, pastes })) && (await recordFronts({ ...theirs, fronts }));
      return found ? c.body(null, 204) : c.json({ error: "not-found" }, 404);
    } catch (error) {
      logger.error({ err: error, attemptId }, "what a page noticed could not be recorded");
      return c.json({ error: "not-stored" }, 503);
    }
  });
}
