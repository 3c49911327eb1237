import { database } from "@db/client/database";
import { removeStudentNote as takeOff } from "@db/queries/insight/student-notes";
import type { Viewer } from "~/domain/access/viewer";
import { recordAudit } from "~/services/audit/record-audit.server";
import { noteTaker } from "./note-taker.server";

type RemoveNote = { personId: string; noteId: string; viewer: Viewer; now: number };

/** Takes off a note of one's own about a candidate one teaches; false where there is none such. */
export async function removeStudentNote({ personId, noteId, viewer, now }: RemoveNote): Promise<boolean> {
  return database().tx(async (tx) => {
    const taker = await noteTaker({ personId, viewer }, tx);
    if (taker === null) return false;
    if (!(await takeOff({ id: noteId, personId, authorId: taker.personId, now }, tx))) return false;
    const of = { subjectKind: "person", subjectId: personId };
    await recordAudit({ action: "student.note-removed", at: now, actorId: taker.personId, ...of }, tx);
    return true;
  });
}
