import { expect, it } from "vitest";
import { sealAttempt } from "@db/queries/attempts/seal-attempt";
import { erasePerson } from "@db/queries/people/erase-person";
import { insertPerson } from "@db/queries/people/people";
import { insertPhotoMark, listPhotoMarks, removePhotoMark } from "@db/queries/photos/photo-marks";
import {
  countPhotosEver,
  getPhotoForCandidate,
  getSealedPhoto,
  insertPhoto,
  listPhotos,
  removePhoto,
  setPhotoPosition,
} from "@db/queries/photos/photos";
import { NOW, person, seedAttempt } from "../sample-rows";
import type { Suite } from "../suite";

/** Every value a byte may have: none may be changed on the way through a database. */
const BYTES = Buffer.from(Array.from({ length: 256 }, (_, value) => value));

function photoOf(attemptId: string, position: number) {
  return {
    attemptId,
    position,
    type: "image/png" as const,
    width: 60,
    height: 80,
    byteSize: BYTES.length,
    hash: `${position}`.padStart(64, "a"),
    bytes: BYTES,
    receivedAt: NOW + position,
    late: false,
  };
}

const shape = { kind: "region" as const, x: 0.1, y: 0.2, width: 0.3, height: 0.05 };

export function photoSuite({ fresh }: Suite): void {
  it("gives the bytes back as they came, to the candidate at once and to others once it is handed in", async () => {
    const db = await fresh();
    const { candidate, attempt } = await db.tx(seedAttempt);
    const other = await db.tx((tx) => insertPerson(person({ userName: "other" }), tx));
    const { id: photoId } = await db.tx((tx) => insertPhoto(photoOf(attempt.id, 1), tx));
    const own = await getPhotoForCandidate({ photoId, candidateId: candidate.id }, db);
    expect(Buffer.from(own!.bytes)).toEqual(BYTES);
    expect(await getPhotoForCandidate({ photoId, candidateId: other.id }, db)).toBeNull();
    expect(await getSealedPhoto({ photoId }, db)).toBeNull();
    const seal = { attemptId: attempt.id, sealedAt: NOW + 5, sealedBy: "hand-in" as const, sealedNumber: null };
    await db.tx((tx) => sealAttempt(seal, tx));
    expect(Buffer.from((await getSealedPhoto({ photoId }, db))!.bytes)).toEqual(BYTES);
  });

  it("lists the pages in their order without their bytes, and forgets the picture of one taken back", async () => {
    const db = await fresh();
    const { candidate, attempt } = await db.tx(seedAttempt);
    const attemptId = attempt.id;
    const [one, two] = await db.tx(async (tx) => [
      await insertPhoto(photoOf(attemptId, 1), tx),
      await insertPhoto(photoOf(attemptId, 2), tx),
    ]);
    const { bytes: _, ...facts } = photoOf(attemptId, 1);
    expect(await listPhotos({ attemptId }, db)).toEqual([
      { ...facts, id: one.id, removedAt: null, erasedAt: null },
      two,
    ]);
    await db.tx((tx) => setPhotoPosition({ photoId: one.id, position: 3 }, tx));
    expect((await listPhotos({ attemptId }, db)).map(({ id }) => id)).toEqual([two.id, one.id]);
    const back = { attemptId, photoId: one.id, now: NOW + 9 };
    expect(await db.tx((tx) => removePhoto({ ...back, attemptId: "another" }, tx))).toBe(false);
    expect(await db.tx((tx) => removePhoto(back, tx))).toBe(true);
    expect(await db.tx((tx) => removePhoto(back, tx))).toBe(false);
    expect((await listPhotos({ attemptId }, db)).map(({ id }) => id)).toEqual([two.id]);
    expect(await countPhotosEver({ attemptId }, db)).toBe(2);
    expect(await getPhotoForCandidate({ photoId: one.id, candidateId: candidate.id }, db)).toBeNull();
  });

  it("keeps every mark, tells which were taken off, and erases what was said with the picture", async () => {
    const db = await fresh();
    const { candidate, attempt } = await db.tx(seedAttempt);
    const attemptId = attempt.id;
    const photo = await db.tx((tx) => insertPhoto(photoOf(attemptId, 1), tx));
    const mark = { photoId: photo.id, byPersonId: "a tutor", pointId: "p1", shape, note: "写到配餐", createdAt: NOW };
    const [first, second] = await db.tx(async (tx) => [
      await insertPhotoMark(mark, tx),
      await insertPhotoMark({ ...mark, pointId: null, createdAt: NOW + 1 }, tx),
    ]);
    const off = { attemptId, markId: first.id, now: NOW + 2 };
    expect(await db.tx((tx) => removePhotoMark({ ...off, attemptId: "another" }, tx))).toBe(false);
    expect(await db.tx((tx) => removePhotoMark(off, tx))).toBe(true);
    expect(await db.tx((tx) => removePhotoMark(off, tx))).toBe(false);
    expect(await listPhotoMarks({ attemptId }, db)).toEqual([{ ...first, removedAt: NOW + 2 }, second]);
    expect(await listPhotoMarks({ attemptId: "another" }, db)).toEqual([]);

    await db.tx((tx) => erasePerson({ personId: candidate.id, now: NOW + 9 }, tx));
    const erased = await getPhotoForCandidate({ photoId: photo.id, candidateId: candidate.id }, db);
    expect(erased).toMatchObject({ byteSize: 0, hash: "", erasedAt: NOW + 9 });
    expect(Buffer.from(erased!.bytes)).toHaveLength(0);
    expect((await listPhotoMarks({ attemptId }, db)).map(({ note, shape: place }) => [note, place])).toEqual([
      ["", shape],
      ["", shape],
    ]);
  });
}
