import { eq } from "drizzle-orm";
import type { Tx } from "../../client/types";

/** Of an erased person's places in classes and assignments: what tutors noted of them, and what was told and allowed them. */
export async function eraseDeskTraces({ personId, now }: { personId: string; now: number }, tx: Tx): Promise<void> {
  const { sittings, classMembers, assignmentCandidates, notices, studentNotes, adviceConsents } = tx.tables;
  await tx.update(studentNotes).set({ text: "", removedAt: now }).where(eq(studentNotes.personId, personId));
  await tx.update(sittings).set({ voidReason: null }).where(eq(sittings.personId, personId));
  await tx.update(classMembers).set({ studentNumber: null, leftAt: now }).where(eq(classMembers.personId, personId));
  await tx
    .update(assignmentCandidates)
    .set({ exceptionReason: null })
    .where(eq(assignmentCandidates.personId, personId));
  await tx.update(notices).set({ params: {} }).where(eq(notices.personId, personId));
  await tx.delete(adviceConsents).where(eq(adviceConsents.personId, personId));
}
