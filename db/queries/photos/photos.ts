import { and, asc, count, eq, getTableColumns, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { NewPhoto, Photo } from "../../schema/rows";
import { onlyRow } from "../only-row";

/** A photo without its bytes, for lists. */
export type PhotoFacts = Omit<Photo, "bytes">;

export async function insertPhoto(photo: NewPhoto, tx: Tx): Promise<PhotoFacts> {
  return onlyRow(await tx.insert(tx.tables.photos).values(photo).returning(facts(tx)));
}

/** The photos of an attempt in the order of the pages; those taken back are left out. */
export async function listPhotos({ attemptId }: { attemptId: string }, on: Reader = database()): Promise<PhotoFacts[]> {
  const { photos } = on.tables;
  return on
    .select(facts(on))
    .from(photos)
    .where(and(eq(photos.attemptId, attemptId), isNull(photos.removedAt)))
    .orderBy(asc(photos.position), asc(photos.receivedAt), asc(photos.id));
}

/** How many photos an attempt ever brought in, those taken back included. */
export async function countPhotosEver({ attemptId }: { attemptId: string }, on: Reader = database()): Promise<number> {
  const { photos } = on.tables;
  return onlyRow(await on.select({ number: count() }).from(photos).where(eq(photos.attemptId, attemptId))).number;
}

/** One photo of the candidate's own attempt, with its bytes; null when it is someone else's, taken back, or not there. */
export async function getPhotoForCandidate(
  { photoId, candidateId }: { photoId: string; candidateId: string },
  on: Reader = database(),
): Promise<Photo | null> {
  const { photos, attempts } = on.tables;
  const [found] = await on
    .select({ photo: photos })
    .from(photos)
    .innerJoin(attempts, eq(attempts.id, photos.attemptId))
    .where(and(eq(photos.id, photoId), eq(attempts.personId, candidateId), isNull(photos.removedAt)))
    .limit(1);
  return found?.photo ?? null;
}

/** One photo of a handed-in answer, with its bytes, for those who mark it. */
export async function getSealedPhoto({ photoId }: { photoId: string }, on: Reader = database()): Promise<Photo | null> {
  const { photos, attempts } = on.tables;
  const [found] = await on
    .select({ photo: photos })
    .from(photos)
    .innerJoin(attempts, eq(attempts.id, photos.attemptId))
    .where(and(eq(photos.id, photoId), eq(attempts.status, "sealed"), isNull(photos.removedAt)))
    .limit(1);
  return found?.photo ?? null;
}

/** Takes a photo back: the row says that there was one, the picture is gone. */
export async function removePhoto(
  { attemptId, photoId, now }: { attemptId: string; photoId: string; now: number },
  tx: Tx,
): Promise<boolean> {
  const { photos } = tx.tables;
  const removed = await tx
    .update(photos)
    .set({ bytes: Buffer.alloc(0), hash: "", byteSize: 0, removedAt: now })
    .where(and(eq(photos.id, photoId), eq(photos.attemptId, attemptId), isNull(photos.removedAt)))
    .returning({ id: photos.id });
  return removed.length > 0;
}

export async function setPhotoPosition(
  { photoId, position }: { photoId: string; position: number },
  tx: Tx,
): Promise<void> {
  const { photos } = tx.tables;
  await tx.update(photos).set({ position }).where(eq(photos.id, photoId));
}

function facts({ tables: { photos } }: Reader) {
  const { bytes: _bytes, ...columns } = getTableColumns(photos);
  return columns;
}
