import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { getNotes as notesOf } from "@db/queries/attempts/beside/notes";
import { NO_NOTES } from "~/domain/notes/marks";
import type { StoredNotes } from "~/domain/notes/notes-protocol";

type GetNotes = { attemptId: string; personId: string };

/** The notes of the person's own attempt, open or handed in; null when it is not theirs. */
export async function getNotes({ attemptId, personId }: GetNotes): Promise<StoredNotes | null> {
  const attempt = await getAttemptForCandidate({ attemptId, candidateId: personId });
  if (!attempt) return null;
  const notes = await notesOf({ attemptId });
  return notes ? { version: notes.version, content: notes.content } : { version: 0, content: NO_NOTES };
}
