import { and, desc, eq, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { NewStudentNote, StudentNote } from "../../schema/rows";

export type TutorNote = Pick<StudentNote, "id" | "authorId" | "text" | "at"> & { byName: string };

/** What tutors wrote down about a candidate for one another, the latest first. Whoever asks must teach them. */
export async function listStudentNotes(
  { personId, limit }: { personId: string; limit: number },
  on: Reader = database(),
): Promise<TutorNote[]> {
  const { studentNotes, people } = on.tables;
  const { id, authorId, text, at } = studentNotes;
  return on
    .select({ id, authorId, text, at, byName: people.displayName })
    .from(studentNotes)
    .innerJoin(people, eq(people.id, authorId))
    .where(and(eq(studentNotes.personId, personId), isNull(studentNotes.removedAt)))
    .orderBy(desc(at), desc(id))
    .limit(limit);
}

export async function insertStudentNote(note: NewStudentNote, tx: Tx): Promise<void> {
  await tx.insert(tx.tables.studentNotes).values(note);
}

/** Takes off a note of one's own; false where it is another's, about somebody else, or not there. */
export async function removeStudentNote(
  { id, personId, authorId, now }: { id: string; personId: string; authorId: string; now: number },
  tx: Tx,
): Promise<boolean> {
  const { studentNotes } = tx.tables;
  const removed = await tx
    .update(studentNotes)
    .set({ removedAt: now })
    .where(
      and(
        eq(studentNotes.id, id),
        eq(studentNotes.personId, personId),
        eq(studentNotes.authorId, authorId),
        isNull(studentNotes.removedAt),
      ),
    )
    .returning({ id: studentNotes.id });
  return removed.length > 0;
}
