import { photoShapeSchema } from "@content/contract/photo-mark";
import { database } from "@db/client/database";
import { insertPhotoMark } from "@db/queries/photos/photo-marks";
import type { PhotoMark } from "@db/schema/rows";
import { regionOf } from "~/domain/scoring/evidence";
import { recordAudit } from "~/services/audit/record-audit.server";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { photosOf } from "~/services/marking/paper-awards";

/** A comment on a place of a sheet is a few sentences. */
const MAX_NOTE_CHARACTERS = 500;

type MarkPhoto = {
  attemptId: string;
  photoId: string;
  /** The key point it is evidence for; null for a remark. */
  pointId: string | null;
  shape: unknown;
  note: string;
  by: string;
  now: number;
};

export type PhotoMarkRefusal = "not-found" | "point-unknown" | "not-a-shape" | "note-missing" | "note-too-long";

/** Keeps a tutor's mark on a photo of a handed-in paper answer. It is evidence once marks are saved that rest on it. */
export async function markPhoto({
  attemptId,
  photoId,
  pointId,
  shape,
  note,
  by,
  now,
}: MarkPhoto): Promise<{ ok: true; mark: PhotoMark } | { ok: false; reason: PhotoMarkRefusal }> {
  const marked = await markedAttempt({ attemptId, choice: "sealed", now });
  if (!marked?.paper || !photosOf(marked.paper).has(photoId)) return { ok: false, reason: "not-found" };
  const known = marked.engine?.assessment.report.points.some(({ id }) => id === pointId);
  if (pointId !== null && !known) return { ok: false, reason: "point-unknown" };
  const read = photoShapeSchema.safeParse(shape);
  if (!read.success) return { ok: false, reason: "not-a-shape" };
  try {
    const { kind: _, ...place } = read.data;
    regionOf(photosOf(marked.paper), { photo: photoId, ...place });
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, reason: "not-a-shape" };
    throw error;
  }
  const words = note.trim();
  if (words.length > MAX_NOTE_CHARACTERS) return { ok: false, reason: "note-too-long" };
  if (words === "" && pointId === null) return { ok: false, reason: "note-missing" };
  return database().tx(async (tx) => {
    const kept = { photoId, byPersonId: by, pointId, shape: read.data, note: words, createdAt: now };
    const mark = await insertPhotoMark(kept, tx);
    const details = { mark: mark.id, point: pointId };
    const subject = { subjectKind: "attempt" as const, subjectId: attemptId };
    await recordAudit({ action: "photo.marked", at: now, actorId: by, ...subject, details }, tx);
    return { ok: true, mark };
  });
}
