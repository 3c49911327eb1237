import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertAttemptEvent } from "@db/queries/attempts/attempt-events";
import { insertPhoto, type PhotoFacts } from "@db/queries/photos/photos";
import type { CheckedPhoto } from "./check-photo";
import { sha256HexOfBytes } from "./sha256-hex-of-bytes.server";

type KeepPhoto = {
  attemptId: string;
  /** 1-based among the pages. */
  position: number;
  picture: CheckedPhoto;
  late: boolean;
  /** Who brought it. */
  actorId: string;
  now: number;
};

/** Keeps a checked picture as a page of an answer on paper, with the event that says who brought it. */
export async function keepPhoto(
  { attemptId, position, picture, late, actorId, now }: KeepPhoto,
  tx: Tx,
): Promise<PhotoFacts> {
  const { ok: _ok, ...kept } = picture;
  const facts = { ...kept, byteSize: kept.bytes.length, hash: sha256HexOfBytes(kept.bytes), receivedAt: now };
  const photo = await insertPhoto({ attemptId, position, ...facts, late }, tx);
  const event = { id: newId(), attemptId, at: now, kind: "photo" as const, actorId };
  await insertAttemptEvent({ ...event, params: { photo: photo.id, added: true } }, tx);
  return photo;
}
