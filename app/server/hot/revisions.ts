import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { personOf } from "~/domain/access/viewer";
import { MAX_TEXT_LENGTH } from "~/domain/saving/protocol";
import { saveRequestSchema } from "~/domain/saving/save-request";
import { saveRevision } from "~/services/attempts/saving/save-revision.server";
import { now } from "../clock.server";
import type { AppEnvironment } from "../app-environment";
import { notStored } from "./not-stored";

/** The longest text as JSON with every character escaped, and room for the rest of the request. */
const MAX_BODY_BYTES = 6 * MAX_TEXT_LENGTH + 16_384;

const STATUS = { "not-found": 404, damaged: 400 } as const;

/** POST: stores a text and answers with its receipt. Every refusal is `{error}` with a code the page knows. */
export function mountRevisions(app: Hono<AppEnvironment>): void {
  const tooLong = { error: "too-long", max: MAX_TEXT_LENGTH };
  const limit = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => c.json(tooLong, 413) });

  app.post("/api/attempts/:attemptId/revisions", limit, async (c) => {
    c.header("Cache-Control", "no-store");
    const personId = personOf(c.get("load").viewer);
    if (personId === null) return c.json({ error: "signed-out" }, 401);
    const body: unknown = await c.req.json().catch(() => null);
    const parsed = saveRequestSchema.safeParse(body);
    if (!parsed.success) {
      const overlong = parsed.error.issues.some((issue) => issue.code === "too_big" && issue.path[0] === "text");
      return overlong ? c.json(tooLong, 413) : c.json({ error: "unreadable" }, 400);
    }
    const attemptId = c.req.param("attemptId");
    try {
      const saved = await saveRevision({ attemptId, personId, request: parsed.data, now: now() });
      if (saved.ok) return c.json(saved.ack);
      return saved.reason === "too-long" ? c.json(tooLong, 413) : c.json({ error: saved.reason }, STATUS[saved.reason]);
    } catch (error) {
      return notStored(c, error, attemptId);
    }
  });
}
