import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertAttemptEvent } from "@db/queries/attempts/attempt-events";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { listPhotos, removePhoto, setPhotoPosition } from "@db/queries/photos/photos";
import { settleArrival } from "~/services/attempts/saving/settle-arrival.server";

export type PhotoChange = "remove" | "earlier" | "later";

type ChangePhoto = { attemptId: string; personId: string; photoId: string; change: PhotoChange; now: number };

export type ChangedPhoto = { ok: true } | { ok: false; reason: "not-found" | "sealed" };

/** Takes a photo of the person's own open attempt back, or moves it one page on. Nothing changes once it is handed in. */
export async function changePhoto({ attemptId, personId, photoId, change, now }: ChangePhoto): Promise<ChangedPhoto> {
  return database().tx(async (tx): Promise<ChangedPhoto> => {
    const attempt = await getAttemptForCandidate({ attemptId, candidateId: personId }, tx);
    if (!attempt) return { ok: false, reason: "not-found" };
    const { arrival } = await settleArrival({ attempt, now }, tx);
    if (arrival !== "in-time") return { ok: false, reason: "sealed" };
    const photos = await listPhotos({ attemptId }, tx);
    const from = photos.findIndex(({ id }) => id === photoId);
    if (from === -1) return { ok: false, reason: "not-found" };
    if (change === "remove") {
      await removePhoto({ attemptId, photoId, now }, tx);
      const params = { photo: photoId, added: false };
      await insertAttemptEvent(
        { id: newId(), attemptId, at: now, kind: "photo" as const, actorId: personId, params },
        tx,
      );
      return { ok: true };
    }
    const to = Math.min(photos.length - 1, Math.max(0, from + (change === "earlier" ? -1 : 1)));
    const order = photos.map(({ id }) => id);
    order.splice(to, 0, ...order.splice(from, 1));
    for (const [index, id] of order.entries()) await setPhotoPosition({ photoId: id, position: index + 1 }, tx);
    return { ok: true };
  });
}
