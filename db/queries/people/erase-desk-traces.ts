import type { Report } from "@content/contract/report";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "../../client/types";

type Erasing = { personId: string; now: number; withoutWords: (report: Report) => Report };

/** Of an erased person's scripts and places in classes: what was noted of them and their answers, quoted, drawn, asked and given as a reason. */
export async function eraseDeskTraces({ personId, now, withoutWords }: Erasing, tx: Tx): Promise<void> {
  const { attempts, sittings, classMembers, assignmentCandidates, notices } = tx.tables;
  const { answerComments, markingEvents, reviewSamples, appeals, anchorScripts, trialMarks, studentNotes } = tx.tables;
  const own = tx.select({ id: attempts.id }).from(attempts).where(eq(attempts.personId, personId));
  await tx
    .update(answerComments)
    .set({ text: "", start: null, end: null, erasedAt: now })
    .where(and(inArray(answerComments.attemptId, own), isNull(answerComments.erasedAt)));
  await tx
    .update(markingEvents)
    .set({ note: "", erasedAt: now })
    .where(and(inArray(markingEvents.attemptId, own), isNull(markingEvents.erasedAt)));
  await tx
    .update(reviewSamples)
    .set({ note: "", rewritten: null, start: null, end: null, removedAt: now, erasedAt: now })
    .where(and(inArray(reviewSamples.attemptId, own), isNull(reviewSamples.erasedAt)));
  await tx
    .update(appeals)
    .set({ reason: "", outcome: null, erasedAt: now })
    .where(and(inArray(appeals.attemptId, own), isNull(appeals.erasedAt)));
  await tx.update(studentNotes).set({ text: "", removedAt: now }).where(eq(studentNotes.personId, personId));
  await tx.update(sittings).set({ voidReason: null }).where(eq(sittings.personId, personId));
  await tx.update(classMembers).set({ studentNumber: null, leftAt: now }).where(eq(classMembers.personId, personId));
  await tx
    .update(assignmentCandidates)
    .set({ exceptionReason: null })
    .where(eq(assignmentCandidates.personId, personId));
  await tx.update(notices).set({ params: {} }).where(eq(notices.personId, personId));
  // What was sent holds the answer, what came of it quotes it. Usage and cost stay.
  const { adviceRequests, adviceConsents } = tx.tables;
  const advised = inArray(adviceRequests.attemptId, own);
  await tx.update(adviceRequests).set({ sent: null, partial: null, result: null }).where(advised);
  await tx
    .update(adviceRequests)
    .set({ state: "cancelled", finishedAt: now })
    .where(and(advised, inArray(adviceRequests.state, ["waiting", "running"])));
  await tx.delete(adviceConsents).where(eq(adviceConsents.personId, personId));
  const anchors = await tx
    .select({ id: anchorScripts.id })
    .from(anchorScripts)
    .where(inArray(anchorScripts.attemptId, own));
  for (const { id } of anchors) {
    const marks = await tx.select().from(trialMarks).where(eq(trialMarks.anchorId, id));
    for (const { personId: marker, report } of marks) {
      await tx
        .update(trialMarks)
        .set({ report: withoutWords(report) })
        .where(and(eq(trialMarks.anchorId, id), eq(trialMarks.personId, marker)));
    }
  }
}
