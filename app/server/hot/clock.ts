import type { Hono } from "hono";
import { personOf } from "~/domain/access/viewer";
import { getAttemptClock } from "~/services/attempts/get-attempt-clock.server";
import { now } from "../clock.server";
import type { AppEnvironment } from "../app-environment";

/** GET: the server's time and what it means for the attempt, so that the page's countdown follows the server. */
export function mountClock(app: Hono<AppEnvironment>): void {
  app.get("/api/attempts/:attemptId/clock", async (c) => {
    c.header("Cache-Control", "no-store");
    const personId = personOf(c.get("load").viewer);
    if (personId === null) return c.json({ error: "signed-out" }, 401);
    const clock = await getAttemptClock({ attemptId: c.req.param("attemptId"), personId, now: now() });
    return clock ? c.json(clock) : c.json({ error: "not-found" }, 404);
  });
}
