import type { Admission } from "@content/contract/counting-order";
import { and, asc, count, desc, eq, inArray, type SQL } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import { listAdmittedOf } from "../attempts/admitted-answers";
import { sealedHead } from "../attempts/answer-heads";
import { admissionColumns, admissionOf, isNoBlindMark, ofAdmitted } from "./counting-order";
import type { AttemptMedium } from "../../schema/attempts/attempts";
import type { Role } from "../../schema/people";
import type { Assessment } from "../../schema/rows";

/** An assessment without its report, for lists. */
export type ScoreRow = Pick<
  Assessment,
  | "id"
  | "attemptId"
  | "revisionNumber"
  | "source"
  | "createdAt"
  | "rubricHash"
  | "engine"
  | "marksHundredths"
  | "maxHundredths"
  | "share"
> & { admission: Admission | null };

/** A handed-in answer as a tutor's list shows it, with every assessment of it. */
export type AnswerRow = {
  attemptId: string;
  /** Empty for a visitor and for the erased. */
  displayName: string;
  role: Role;
  sealedAt: number;
  /** Of the sealed answer; 0 where nothing was written. */
  characters: number;
  /** On paper nothing is typed, which is no empty sheet. */
  medium: AttemptMedium;
  /** Texts admitted beside it, in the order they were. */
  admitted: { number: number; as: Admission["as"]; at: number; characters: number }[];
  scores: ScoreRow[];
};

/** The answers handed in to a question by anybody, newest first, and how many there are: for tutors. */
export async function listAnswers(
  { questionId, limit, offset = 0 }: { questionId: string; limit: number; offset?: number },
  on: Reader = database(),
): Promise<{ rows: AnswerRow[]; total: number }> {
  const { attempts, people, answerHeads } = on.tables;
  const where = and(eq(attempts.questionId, questionId), eq(attempts.status, "sealed"));
  const rows = await on
    .select({
      attemptId: attempts.id,
      medium: attempts.medium,
      displayName: people.displayName,
      role: people.role,
      sealedAt: attempts.sealedAt,
      characters: answerHeads.charCount,
    })
    .from(attempts)
    .innerJoin(people, eq(people.id, attempts.personId))
    .leftJoin(answerHeads, sealedHead(on))
    .where(where)
    .orderBy(desc(attempts.sealedAt), desc(attempts.id))
    .limit(limit)
    .offset(offset);
  const [counted] = await on.select({ total: count() }).from(attempts).where(where);
  const attemptIds = rows.map(({ attemptId }) => attemptId);
  const [scores, admitted] = await Promise.all([scoresOf(attemptIds, on), listAdmittedOf({ attemptIds }, on)]);
  return {
    rows: rows.map((row) => ({
      ...row,
      sealedAt: row.sealedAt ?? 0,
      characters: row.characters ?? 0,
      admitted: admitted
        .filter(({ attemptId }) => attemptId === row.attemptId)
        .map(({ number, admittedAs, createdAt, charCount }) => ({
          ...{ number, as: admittedAs, at: createdAt, characters: charCount },
        })),
      scores: scores.filter(({ attemptId }) => attemptId === row.attemptId),
    })),
    total: counted?.total ?? 0,
  };
}

/** Every assessment of those of the latest answers to a question that a tutor has marked, without the reports; `latest`: of how many. */
export async function listTutorMarked(
  { questionId, latest }: { questionId: string; latest: number },
  on: Reader = database(),
): Promise<ScoreRow[]> {
  const { attempts, assessments } = on.tables;
  const newest = on
    .select({ id: attempts.id })
    .from(attempts)
    .where(and(eq(attempts.questionId, questionId), eq(attempts.status, "sealed")))
    .orderBy(desc(attempts.sealedAt), desc(attempts.id))
    .limit(latest);
  const marked = on
    .select({ id: assessments.attemptId })
    .from(assessments)
    .where(and(inArray(assessments.attemptId, newest), eq(assessments.source, "tutor"), isNoBlindMark(assessments)));
  return scoresWhere(inArray(assessments.attemptId, marked), on);
}

async function scoresOf(attemptIds: string[], on: Reader): Promise<ScoreRow[]> {
  return attemptIds.length === 0 ? [] : scoresWhere(inArray(on.tables.assessments.attemptId, attemptIds), on);
}

async function scoresWhere(where: SQL, on: Reader): Promise<ScoreRow[]> {
  const { assessments, admittedAnswers } = on.tables;
  const { id, attemptId, revisionNumber, source, createdAt, rubricHash } = assessments;
  const { engine, marksHundredths, maxHundredths, share } = assessments;
  const shown = {
    id,
    attemptId,
    revisionNumber,
    source,
    createdAt,
    rubricHash,
    engine,
    marksHundredths,
    maxHundredths,
    share,
  };
  const rows = await on
    .select({ ...shown, ...admissionColumns(on) })
    .from(assessments)
    .leftJoin(admittedAnswers, ofAdmitted(on))
    .where(and(where, isNoBlindMark(assessments)))
    .orderBy(asc(createdAt), asc(id));
  return rows.map(({ admittedAs, admittedAt, ...score }) => ({
    ...score,
    admission: admissionOf({ admittedAs, admittedAt }),
  }));
}
