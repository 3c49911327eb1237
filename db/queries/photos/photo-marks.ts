import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { NewPhotoMark, PhotoMark } from "../../schema/rows";
import { onlyRow } from "../only-row";

export async function insertPhotoMark(mark: NewPhotoMark, tx: Tx): Promise<PhotoMark> {
  return onlyRow(await tx.insert(tx.tables.photoMarks).values(mark).returning());
}

/** Every mark on an attempt's photos, oldest first, those that were taken off included: `removedAt` tells them apart. */
export async function listPhotoMarks(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<PhotoMark[]> {
  const { photos, photoMarks } = on.tables;
  const own = on.select({ id: photos.id }).from(photos).where(eq(photos.attemptId, attemptId));
  return on
    .select()
    .from(photoMarks)
    .where(inArray(photoMarks.photoId, own))
    .orderBy(asc(photoMarks.createdAt), asc(photoMarks.id));
}

/** Takes a mark off the attempt's photos; it stays in the history. False where it is not there or off already. */
export async function removePhotoMark(
  { attemptId, markId, now }: { attemptId: string; markId: string; now: number },
  tx: Tx,
): Promise<boolean> {
  const { photos, photoMarks } = tx.tables;
  const own = tx.select({ id: photos.id }).from(photos).where(eq(photos.attemptId, attemptId));
  const removed = await tx
    .update(photoMarks)
    .set({ removedAt: now })
    .where(and(eq(photoMarks.id, markId), inArray(photoMarks.photoId, own), isNull(photoMarks.removedAt)))
    .returning({ id: photoMarks.id });
  return removed.length > 0;
}
