import { MAX_MARKS, MAX_NOTE_LENGTH, MAX_OUTLINE_LENGTH } from "@content/contract/notes";
import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { personOf } from "~/domain/access/viewer";
import { notesRequestSchema } from "~/domain/notes/notes-protocol";
import { getNotes } from "~/services/notes/get-notes.server";
import { saveNotes } from "~/services/notes/save-notes.server";
import { now } from "../clock.server";
import type { AppEnvironment } from "../app-environment";
import { logger } from "../logger.server";

/** An outline with every character escaped, and more marks with notes than anyone makes; `keepalive` sends far less. */
const MAX_BODY_BYTES = 2 * 1024 * 1024;

/** GET: the notes beside an attempt. PUT: new ones in the place of the version they build on; 409 with the others' where that is over. */
export function mountNotes(app: Hono<AppEnvironment>): void {
  const path = "/api/attempts/:attemptId/notes";
  const tooLong = { error: "too-long", marks: MAX_MARKS, note: MAX_NOTE_LENGTH, outline: MAX_OUTLINE_LENGTH };
  const limit = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => c.json(tooLong, 413) });

  app.get(path, async (c) => {
    c.header("Cache-Control", "no-store");
    const personId = personOf(c.get("load").viewer);
    if (personId === null) return c.json({ error: "signed-out" }, 401);
    const notes = await getNotes({ attemptId: c.req.param("attemptId"), personId });
    return notes ? c.json(notes) : c.json({ error: "not-found" }, 404);
  });

  app.put(path, limit, async (c) => {
    c.header("Cache-Control", "no-store");
    const personId = personOf(c.get("load").viewer);
    if (personId === null) return c.json({ error: "signed-out" }, 401);
    const attemptId = c.req.param("attemptId");
    const parsed = notesRequestSchema.safeParse(await c.req.json().catch(() => null));
    if (!parsed.success) {
      const overlong = parsed.error.issues.some(({ code }) => code === "too_big");
      return overlong ? c.json(tooLong, 413) : c.json({ error: "unreadable" }, 400);
    }
    try {
      const saved = await saveNotes({ attemptId, personId, request: parsed.data, now: now() });
      if (saved.ok) return c.json({ version: saved.version });
      if (saved.reason === "conflict") return c.json({ version: saved.version, content: saved.content }, 409);
      return c.json({ error: saved.reason }, saved.reason === "sealed" ? 423 : 404);
    } catch (error) {
      // A full disk, for one: the page keeps its copy and tries again.
      logger.error({ err: error, attemptId }, "notes could not be stored");
      return c.json({ error: "not-stored" }, 503);
    }
  });
}
