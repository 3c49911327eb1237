import { database } from "@db/client/database";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { countPhotosEver, listPhotos, type PhotoFacts } from "@db/queries/photos/photos";
import { MAX_PHOTOS, MAX_PHOTOS_EVER, type PhotoRefusal } from "~/domain/photos/photo-limits";
import { sha256HexOfBytes } from "./sha256-hex-of-bytes.server";
import { checkPhoto } from "./check-photo";
import { keepPhoto } from "./keep-photo.server";
import { settleArrival } from "~/services/attempts/saving/settle-arrival.server";

type AddPhoto = {
  attemptId: string;
  personId: string;
  bytes: Uint8Array;
  /** The type it was sent as; null where the sender named none. */
  claimed: string | null;
  now: number;
};

export type AddedPhoto =
  | { ok: true; photo: PhotoFacts; /** The same picture was there already. */ known: boolean }
  | { ok: false; reason: PhotoRefusal | "not-found" };

/**
 * Keeps a photo of the person's own paper answer. The same picture again is the same photo. One that arrives after the last
 * moment of an attempt the clock closed is kept and marked late; after a hand-in none is taken.
 */
export async function addPhoto({ attemptId, personId, bytes, claimed, now }: AddPhoto): Promise<AddedPhoto> {
  if (!(await getAttemptForCandidate({ attemptId, candidateId: personId }))) return { ok: false, reason: "not-found" };
  const checked = checkPhoto(bytes, claimed);
  if (!checked.ok) return checked;
  const hash = sha256HexOfBytes(checked.bytes);
  return database().tx(async (tx): Promise<AddedPhoto> => {
    const attempt = await getAttemptForCandidate({ attemptId, candidateId: personId }, tx);
    if (!attempt) return { ok: false, reason: "not-found" };
    if (attempt.medium !== "paper") return { ok: false, reason: "not-paper" };
    const photos = await listPhotos({ attemptId }, tx);
    const same = photos.find((photo) => photo.hash === hash);
    if (same) return { ok: true, photo: same, known: true };
    const { arrival } = await settleArrival({ attempt, now }, tx);
    if (arrival === "sealed") return { ok: false, reason: "sealed" };
    const ever = await countPhotosEver({ attemptId }, tx);
    if (photos.length >= MAX_PHOTOS || ever >= MAX_PHOTOS_EVER) return { ok: false, reason: "too-many" };
    const position = Math.max(0, ...photos.map((photo) => photo.position)) + 1;
    const page = { attemptId, position, picture: checked, late: arrival === "late" };
    const photo = await keepPhoto({ ...page, actorId: personId, now }, tx);
    return { ok: true, photo, known: false };
  });
}
