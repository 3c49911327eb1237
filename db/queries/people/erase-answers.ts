import { and, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "../../client/types";
import { withoutWords } from "../assessments/without-words";
import { eraseScriptTraces } from "./erase-script-traces";

/**
 * Blanks what was written at attempts, the words quoted in their reports and in what was proposed from them, what markers
 * noted on them, and why an attempt's events say that something was granted. Marks per point, counts and times stay.
 */
export async function eraseAnswers({ which, now }: { which: SQL; now: number }, tx: Tx): Promise<void> {
  const { attempts, revisions, answerHeads, assessments, variantProposals } = tx.tables;
  const { admittedAnswers, attemptEvents, attemptNotes, photos, photoMarks } = tx.tables;
  const own = tx.select({ id: attempts.id }).from(attempts).where(which);
  await tx
    .update(revisions)
    .set({ body: "", hash: "", erasedAt: now })
    .where(and(inArray(revisions.attemptId, own), isNull(revisions.erasedAt)));
  await tx
    .update(answerHeads)
    .set({ text: "", hash: "", clientKey: "", erasedAt: now })
    .where(and(inArray(answerHeads.attemptId, own), isNull(answerHeads.erasedAt)));
  await tx
    .update(admittedAnswers)
    .set({ text: "", reason: null, erasedAt: now })
    .where(and(inArray(admittedAnswers.attemptId, own), isNull(admittedAnswers.erasedAt)));
  await tx
    .update(attemptNotes)
    .set({ content: { marks: [], outline: "" }, erasedAt: now })
    .where(inArray(attemptNotes.attemptId, own));
  const ownPhotos = tx.select({ id: photos.id }).from(photos).where(inArray(photos.attemptId, own));
  await tx
    .update(photoMarks)
    .set({ note: "", erasedAt: now })
    .where(and(inArray(photoMarks.photoId, ownPhotos), isNull(photoMarks.erasedAt)));
  await tx
    .update(photos)
    .set({ bytes: Buffer.alloc(0), hash: "", byteSize: 0, erasedAt: now })
    .where(and(inArray(photos.attemptId, own), isNull(photos.erasedAt)));
  const events = await tx
    .select({ id: attemptEvents.id, params: attemptEvents.params })
    .from(attemptEvents)
    .where(inArray(attemptEvents.attemptId, own));
  for (const { id, params } of events) {
    if (params["reason"] == null) continue;
    const { reason: _reason, ...kept } = params;
    await tx.update(attemptEvents).set({ params: kept }).where(eq(attemptEvents.id, id));
  }
  const reports = await tx
    .select({ id: assessments.id, report: assessments.report })
    .from(assessments)
    .where(and(inArray(assessments.attemptId, own), isNull(assessments.erasedAt)));
  for (const { id, report } of reports) {
    await tx
      .update(assessments)
      .set({ report: withoutWords(report), note: null, erasedAt: now })
      .where(eq(assessments.id, id));
  }
  await tx
    .update(variantProposals)
    .set({ words: "", erasedAt: now })
    .where(and(inArray(variantProposals.attemptId, own), isNull(variantProposals.erasedAt)));
  await eraseScriptTraces({ which, now }, tx);
}
