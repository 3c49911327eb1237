import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { AnchorScriptRow, Assessment, NewAnchorScript, NewTrialMark, TrialMarkRow } from "../../schema/rows";
import { mayCount } from "../assessments/counting-order";

/** An anchor script with the question it answers and the marks agreed on. */
export type Anchor = { anchor: AnchorScriptRow; questionId: string; agreed: Assessment };

/** Chooses a script as anchor; one that was taken away before comes back with the marks agreed on now. */
export async function insertAnchor(anchor: NewAnchorScript, tx: Tx): Promise<void> {
  const { anchorScripts } = tx.tables;
  await tx
    .insert(anchorScripts)
    .values(anchor)
    .onConflictDoUpdate({
      target: [anchorScripts.assignmentId, anchorScripts.attemptId],
      set: { assessmentId: anchor.assessmentId, removedAt: null },
    });
}

export async function removeAnchor(
  { assignmentId, anchorId, now }: { assignmentId: string; anchorId: string; now: number },
  tx: Tx,
): Promise<boolean> {
  const { anchorScripts } = tx.tables;
  const removed = await tx
    .update(anchorScripts)
    .set({ removedAt: now })
    .where(
      and(
        eq(anchorScripts.id, anchorId),
        eq(anchorScripts.assignmentId, assignmentId),
        isNull(anchorScripts.removedAt),
      ),
    )
    .returning({ id: anchorScripts.id });
  return removed.length > 0;
}

/** The anchor scripts of an assignment, first chosen first; an erased answer is none any more. */
export async function listAnchors(
  { assignmentId }: { assignmentId: string },
  on: Reader = database(),
): Promise<Anchor[]> {
  const { anchorScripts, attempts, assessments } = on.tables;
  return on
    .select({ anchor: anchorScripts, questionId: attempts.questionId, agreed: assessments })
    .from(anchorScripts)
    .innerJoin(attempts, eq(attempts.id, anchorScripts.attemptId))
    .innerJoin(assessments, eq(assessments.id, anchorScripts.assessmentId))
    .where(
      and(eq(anchorScripts.assignmentId, assignmentId), isNull(anchorScripts.removedAt), isNull(assessments.erasedAt)),
    )
    .orderBy(asc(anchorScripts.createdAt), asc(anchorScripts.id));
}

/** Keeps what a marker gave an anchor script; false when they gave it marks before, which stand. */
export async function insertTrialMark(mark: NewTrialMark, tx: Tx): Promise<boolean> {
  const { trialMarks } = tx.tables;
  const kept = await tx.insert(trialMarks).values(mark).onConflictDoNothing().returning({ id: trialMarks.anchorId });
  return kept.length > 0;
}

/** What was given to the anchor scripts of an assignment; by one person where they are named. */
export async function listTrialMarks(
  { assignmentId, personId }: { assignmentId: string; personId?: string },
  on: Reader = database(),
): Promise<TrialMarkRow[]> {
  const { anchorScripts, trialMarks } = on.tables;
  const rows = await on
    .select({ mark: trialMarks })
    .from(trialMarks)
    .innerJoin(anchorScripts, eq(anchorScripts.id, trialMarks.anchorId))
    .where(
      and(
        eq(anchorScripts.assignmentId, assignmentId),
        isNull(anchorScripts.removedAt),
        personId === undefined ? undefined : eq(trialMarks.personId, personId),
      ),
    )
    .orderBy(asc(trialMarks.createdAt), asc(trialMarks.anchorId));
  return rows.map(({ mark }) => mark);
}

/** Marks by a tutor, in the same class, of an answer to one of these questions that may count, latest first: what an anchor is chosen from. */
export async function listAnchorChoices(
  { classId, questionIds, limit }: { classId: string; questionIds: string[]; limit: number },
  on: Reader = database(),
): Promise<Pick<Assessment, "id" | "attemptId" | "marksHundredths" | "maxHundredths" | "share" | "createdAt">[]> {
  if (questionIds.length === 0) return [];
  const { assessments, attempts, sittings, assignments } = on.tables;
  const { id, attemptId, marksHundredths, maxHundredths, share, createdAt } = assessments;
  return on
    .select({ id, attemptId, marksHundredths, maxHundredths, share, createdAt })
    .from(assessments)
    .innerJoin(attempts, eq(attempts.id, attemptId))
    .innerJoin(sittings, eq(sittings.id, attempts.sittingId))
    .innerJoin(assignments, eq(assignments.id, sittings.assignmentId))
    .where(
      and(
        eq(assignments.classId, classId),
        isNull(sittings.voidedAt),
        inArray(attempts.questionId, questionIds),
        eq(assessments.source, "tutor"),
        mayCount(on.tables.assessments),
        isNull(assessments.erasedAt),
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(limit);
}
