import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { AppEnvironment } from "../app-environment";
import { JSON_POLICY } from "../edge/security-headers";
import { answerSave, MAX_SAVE_BYTES, TOO_LONG } from "./answer-save";

/** POST: stores a text and answers with its receipt. Nearly all saves come by the shorter way of `save-door`. */
export function mountRevisions(app: Hono<AppEnvironment>): void {
  const limit = bodyLimit({ maxSize: MAX_SAVE_BYTES, onError: (c) => c.json(TOO_LONG, 413) });

  app.post("/api/attempts/:attemptId/revisions", limit, async (c) => {
    c.header("Cache-Control", "no-store");
    c.header("Content-Security-Policy", JSON_POLICY);
    const body: unknown = await c.req.json().catch(() => null);
    const { viewer } = c.get("load");
    const { status, said } = await answerSave({ viewer, attemptId: c.req.param("attemptId"), body });
    return c.json(said, status);
  });
}
