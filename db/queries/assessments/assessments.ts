import type { Admission } from "@content/contract/counting-order";
import { and, asc, desc, eq } from "drizzle-orm";
import { database } from "../../client/database";
import { keptWrite, type Place } from "../../client/kept-query";
import { newId } from "../../client/new-id";
import type { Reader, Tx } from "../../client/types";
import type { Assessment, NewAssessment } from "../../schema/rows";
import { isBlanked, withoutWords } from "./without-words";
import { insertPoints } from "./insert-points";
import { admissionColumns, admissionOf, ofAdmitted } from "./counting-order";

const assessmentValues = (place: Place<Assessment>) => ({
  id: place("id"),
  attemptId: place("attemptId"),
  revisionNumber: place("revisionNumber"),
  admitted: place("admitted"),
  source: place("source"),
  byPersonId: place("byPersonId"),
  rubricHash: place("rubricHash"),
  profile: place("profile"),
  engine: place("engine"),
  report: place("report"),
  marksHundredths: place("marksHundredths"),
  maxHundredths: place("maxHundredths"),
  share: place("share"),
  note: place("note"),
  round: place("round"),
  createdAt: place("createdAt"),
  erasedAt: place("erasedAt"),
});

const putOnce = keptWrite(
  ({ assessments }) => assessments,
  (tx, place: Place<Assessment>) => {
    const { assessments } = tx.tables;
    const insert = tx.insert(assessments).values(assessmentValues(place));
    return insert.onConflictDoNothing().returning({ id: assessments.id });
  },
);

const putAnother = keptWrite(
  ({ assessments }) => assessments,
  (tx, place: Place<Assessment>) => {
    const { assessments } = tx.tables;
    return tx.insert(assessments).values(assessmentValues(place)).returning({ id: assessments.id });
  },
);

const UNSAID = { revisionNumber: 0, admitted: false, byPersonId: null, marksHundredths: null, maxHundredths: null };
const SILENT = { note: null, round: null, erasedAt: null };

/**
 * Adds an assessment and its key points. The engine's is added once per attempt, rubric, profile and engine version:
 * null when it is there already (the same inputs give the same report). Of a text that was blanked while it was being
 * marked only the marks are kept, as they would be had it been blanked after.
 */
export async function insertAssessment(assessment: NewAssessment, tx: Tx): Promise<Assessment | null> {
  const said: Assessment = { id: newId(), ...UNSAID, ...SILENT, ...assessment };
  const row = (await isBlanked(said, tx)) ? blank(said) : said;
  const [kept] = await tx.put(row.source === "engine" ? putOnce : putAnother, row);
  if (!kept) return null;
  const points = row.report.points.map(({ id, status, reason, awarded, max }) => ({
    ...{ assessmentId: row.id, pointId: id, status, awarded, max },
    reason: reason ?? null,
  }));
  await insertPoints(points, tx);
  return row;
}

function blank(row: Assessment): Assessment {
  return { ...row, report: withoutWords(row.report), note: null, erasedAt: row.createdAt };
}

/** The engine's latest assessment of an attempt; which one counts by the recorded changes, `scoredAttempt` knows. */
export async function getEngineAssessment(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<Assessment | null> {
  const { assessments } = on.tables;
  const [latest] = await on
    .select()
    .from(assessments)
    .where(and(eq(assessments.attemptId, attemptId), eq(assessments.source, "engine")))
    .orderBy(desc(assessments.createdAt), desc(assessments.id))
    .limit(1);
  return latest ?? null;
}

/** An assessment with the admission of the text it is of; null for the sealed answer. */
export type AdmittedAssessment = Assessment & { admission: Admission | null };

/** Every assessment of an attempt, of any of its texts, oldest first; which one counts is decided elsewhere. */
export async function listAssessments(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<AdmittedAssessment[]> {
  const { assessments, admittedAnswers } = on.tables;
  const found = await on
    .select({ assessment: assessments, ...admissionColumns(on) })
    .from(assessments)
    .leftJoin(admittedAnswers, ofAdmitted(on))
    .where(eq(assessments.attemptId, attemptId))
    .orderBy(asc(assessments.createdAt), asc(assessments.id));
  return found.map(({ assessment, ...columns }) => ({ ...assessment, admission: admissionOf(columns) }));
}
