import { and, asc, count, desc, eq, inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import { sealedHead } from "../attempts/answer-heads";
import type { Role } from "../../schema/people";
import type { Assessment } from "../../schema/rows";

/** An assessment without its report, for lists. */
export type ScoreRow = Pick<
  Assessment,
  "id" | "attemptId" | "source" | "createdAt" | "rubricHash" | "marksHundredths" | "maxHundredths" | "share"
>;

/** A handed-in answer as a tutor's list shows it, with every assessment of it. */
export type AnswerRow = {
  attemptId: string;
  /** Empty for a visitor and for the erased. */
  displayName: string;
  role: Role;
  sealedAt: number;
  /** 0 where nothing was written. */
  characters: number;
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
  const scores = await scoresOf(
    rows.map(({ attemptId }) => attemptId),
    on,
  );
  return {
    rows: rows.map((row) => ({
      ...row,
      sealedAt: row.sealedAt ?? 0,
      characters: row.characters ?? 0,
      scores: scores.filter(({ attemptId }) => attemptId === row.attemptId),
    })),
    total: counted?.total ?? 0,
  };
}

/** Every assessment of the answers to a question that a tutor has marked, without the reports. */
export async function listTutorMarked(
  { questionId }: { questionId: string },
  on: Reader = database(),
): Promise<ScoreRow[]> {
  const { attempts, assessments } = on.tables;
  const marked = on
    .select({ id: assessments.attemptId })
    .from(assessments)
    .innerJoin(attempts, eq(attempts.id, assessments.attemptId))
    .where(and(eq(attempts.questionId, questionId), eq(assessments.source, "tutor")));
  return on
    .select(shown(on))
    .from(assessments)
    .where(inArray(assessments.attemptId, marked))
    .orderBy(asc(assessments.createdAt), asc(assessments.id));
}

async function scoresOf(attemptIds: string[], on: Reader): Promise<ScoreRow[]> {
  if (attemptIds.length === 0) return [];
  const { assessments } = on.tables;
  return on
    .select(shown(on))
    .from(assessments)
    .where(inArray(assessments.attemptId, attemptIds))
    .orderBy(asc(assessments.createdAt), asc(assessments.id));
}

function shown({ tables: { assessments } }: Reader) {
  const { id, attemptId, source, createdAt, rubricHash, marksHundredths, maxHundredths, share } = assessments;
  return { id, attemptId, source, createdAt, rubricHash, marksHundredths, maxHundredths, share };
}
