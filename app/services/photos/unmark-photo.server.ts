import { database } from "@db/client/database";
import { removePhotoMark } from "@db/queries/photos/photo-marks";
import { recordAudit } from "~/services/audit/record-audit.server";

type UnmarkPhoto = { attemptId: string; markId: string; by: string; now: number };

/** Takes a mark off an answer's photos; it stays in the history, and marks saved before keep the place they rest on. */
export async function unmarkPhoto({ attemptId, markId, by, now }: UnmarkPhoto): Promise<boolean> {
  return database().tx(async (tx) => {
    if (!(await removePhotoMark({ attemptId, markId, now }, tx))) return false;
    const subject = { subjectKind: "attempt" as const, subjectId: attemptId };
    const details = { mark: markId };
    await recordAudit({ action: "photo.unmarked", at: now, actorId: by, ...subject, details }, tx);
    return true;
  });
}
