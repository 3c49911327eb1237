import type { Report } from "@content/contract/report";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "../../client/types";
import { eraseDeskTraces } from "./erase-desk-traces";
import { eraseStudy } from "./erase-study";

/**
 * The one permitted removal: blanks the person, their texts, the words quoted in their reports and in what was proposed
 * from them, what tutors noted, and why an attempt's events say that something was granted. Marks per point, counts and
 * times stay. Recording it in the audit trail is the caller's.
 */
export async function erasePerson({ personId, now }: { personId: string; now: number }, tx: Tx): Promise<void> {
  const { people, sessions, attempts, revisions, answerHeads, assessments, variantProposals } = tx.tables;
  await tx
    .update(people)
    .set({ userName: null, displayName: "", email: null, passwordHash: null, disabledAt: now, erasedAt: now })
    .where(and(eq(people.id, personId), isNull(people.erasedAt)));
  await tx.update(sessions).set({ revokedAt: now, userAgent: null }).where(eq(sessions.personId, personId));

  const own = tx.select({ id: attempts.id }).from(attempts).where(eq(attempts.personId, personId));
  await tx
    .update(revisions)
    .set({ body: "", hash: "", erasedAt: now })
    .where(and(inArray(revisions.attemptId, own), isNull(revisions.erasedAt)));
  const { admittedAnswers, attemptEvents, attemptNotes, accommodations, photos, photoMarks } = tx.tables;
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
  await tx
    .update(accommodations)
    .set({ reason: "", erasedAt: now })
    .where(and(eq(accommodations.personId, personId), isNull(accommodations.erasedAt)));
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
  await eraseDeskTraces({ personId, now, withoutWords }, tx);
  await eraseStudy({ personId }, tx);
}

function withoutWords(report: Report): Report {
  return {
    ...report,
    points: report.points.map((point) => ({ ...point, evidence: [] })),
    findings: report.findings.map((finding) => ({ ...finding, params: {} })),
  };
}
