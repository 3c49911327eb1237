import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertStudentNote, listStudentNotes } from "@db/queries/insight/student-notes";
import type { Viewer } from "~/domain/access/viewer";
import { MAX_STUDENT_NOTE_CHARACTERS } from "~/domain/insight/student-note";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { recordAudit } from "~/services/audit/record-audit.server";
import { noteTaker } from "./note-taker.server";

type AddNote = { personId: string; text: string; viewer: Viewer; now: number };

export type NoteRefusal = "not-taught" | "note-missing" | "note-too-long";

/** Writes down something about a candidate for those who teach them. The candidate never sees it; the audit trail has no words of it. */
export async function addStudentNote({ personId, text: typed, viewer, now }: AddNote): Promise<NoteRefusal | null> {
  const text = canonicalText(typed).trim();
  if (text === "") return "note-missing";
  if (text.length > MAX_STUDENT_NOTE_CHARACTERS) return "note-too-long";
  return database().tx(async (tx) => {
    const taker = await noteTaker({ personId, viewer }, tx);
    if (taker === null) return "not-taught";
    const [latest] = await listStudentNotes({ personId, limit: 1 }, tx);
    // The button was pressed twice: what it asks for is done.
    if (latest?.authorId === taker.personId && latest.text === text) return null;
    await insertStudentNote({ id: newId(), personId, authorId: taker.personId, text, at: now, removedAt: null }, tx);
    const of = { subjectKind: "person", subjectId: personId };
    await recordAudit({ action: "student.noted", at: now, actorId: taker.personId, ...of }, tx);
    return null;
  });
}
