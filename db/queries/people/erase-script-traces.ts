import { and, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "../../client/types";
import { withoutWords } from "../assessments/without-words";

type Erasing = { which: SQL; now: number };

/** Of scripts whose text is erased: what was noted on them, quoted, drawn, asked, advised and given as a reason. */
export async function eraseScriptTraces({ which, now }: Erasing, tx: Tx): Promise<void> {
  const { attempts, answerComments, markingEvents, reviewSamples, appeals, anchorScripts, trialMarks } = tx.tables;
  const own = tx.select({ id: attempts.id }).from(attempts).where(which);
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
  // What was sent holds the answer, what came of it quotes it. Usage and cost stay.
  const { adviceRequests } = tx.tables;
  const advised = inArray(adviceRequests.attemptId, own);
  await tx.update(adviceRequests).set({ sent: null, partial: null, result: null }).where(advised);
  await tx
    .update(adviceRequests)
    .set({ state: "cancelled", finishedAt: now })
    .where(and(advised, inArray(adviceRequests.state, ["waiting", "running"])));
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
