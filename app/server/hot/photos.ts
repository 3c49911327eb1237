import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { personOf } from "~/domain/access/viewer";
import { MAX_PHOTO_BYTES } from "~/domain/photos/photo-limits";
import { addPhoto } from "~/services/photos/add-photo.server";
import { claimedType } from "~/services/photos/claimed-type";
import { readPhoto } from "~/services/photos/read-photo.server";
import { now } from "../clock.server";
import type { AppEnvironment } from "../app-environment";
import { logger } from "../logger.server";

const STATUS = {
  "not-found": 404,
  "not-paper": 409,
  sealed: 409,
  "too-many": 409,
  "too-large": 413,
  "too-wide": 400,
  empty: 400,
  damaged: 400,
  "unknown-content": 415,
  "wrong-type": 415,
} as const;

/**
 * POST: takes one picture as the request's body and answers with its number. GET: the picture, to its candidate and to staff,
 * as nothing but a picture: it runs nothing, frames nothing and is kept nowhere.
 */
export function mountPhotos(app: Hono<AppEnvironment>): void {
  const onError = (c: Context) => c.json({ error: "too-large" }, 413);
  app.post("/api/attempts/:attemptId/photos", bodyLimit({ maxSize: MAX_PHOTO_BYTES, onError }), async (c) => {
    c.header("Cache-Control", "no-store");
    const personId = personOf(c.get("load").viewer);
    if (personId === null) return c.json({ error: "signed-out" }, 401);
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const attemptId = c.req.param("attemptId");
    try {
      const claimed = claimedType(c.req.header("Content-Type"));
      const added = await addPhoto({ attemptId, personId, bytes, claimed, now: now() });
      if (!added.ok) return c.json({ error: added.reason }, STATUS[added.reason]);
      const { id, position, width, height, receivedAt, late } = added.photo;
      return c.json({ photo: { id, position, width, height, receivedAt, late }, known: added.known });
    } catch (error) {
      logger.error({ err: error, attemptId }, "a photo could not be stored");
      return c.json({ error: "not-stored" }, 503);
    }
  });

  app.get("/photos/:photoId", async (c) => {
    const photo = await readPhoto({ photoId: c.req.param("photoId"), viewer: c.get("load").viewer });
    if (!photo) return c.text("Not found.", 404);
    return c.body(new Uint8Array(photo.bytes), 200, {
      "Content-Type": photo.type,
      "Content-Disposition": "inline",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      // Whoever uses this browser next must not find it.
      "Cache-Control": "no-store",
    });
  });
}
