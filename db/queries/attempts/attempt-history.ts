import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { Assessment, Attempt } from "../../schema/rows";
import { countingLast, mayCount, ofAdmitted } from "../assessments/counting-order";
import type { TitledAttempt } from "./attempts";

/** The assessment of an attempt that counts. Marks are hundredths and null where the rubric sets none. */
export type Outcome = Pick<Assessment, "marksHundredths" | "maxHundredths" | "share"> & {
  assessmentId: string;
  /** The length of the text it is of where that is not the sealed answer. */
  admittedCharacters: number | null;
};
export type WithOutcome = { outcome: Outcome | null };

/** The candidate's attempts on one question, latest begun first, each with the marks that count. */
export async function listAttemptsOfQuestion(
  { candidateId, questionId }: { candidateId: string; questionId: string },
  on: Reader = database(),
): Promise<(Attempt & WithOutcome)[]> {
  const { attempts } = on.tables;
  const found = await on
    .select()
    .from(attempts)
    .where(and(eq(attempts.personId, candidateId), eq(attempts.questionId, questionId)))
    .orderBy(desc(attempts.startedAt), asc(attempts.id));
  return withOutcomes(found, on);
}

/** The candidate's latest attempts on any question, open ones included, with titles and the marks that count. */
export async function listRecentAttempts(
  { candidateId, limit, offset = 0 }: { candidateId: string; limit: number; offset?: number },
  on: Reader = database(),
): Promise<(TitledAttempt & WithOutcome)[]> {
  const { attempts, questions } = on.tables;
  const found = await on
    .select({ attempt: attempts, questionTitle: questions.title })
    .from(attempts)
    .innerJoin(questions, eq(questions.id, attempts.questionId))
    .where(eq(attempts.personId, candidateId))
    .orderBy(desc(attempts.startedAt), asc(attempts.id))
    .limit(limit)
    .offset(offset);
  return withOutcomes(
    found.map(({ attempt, questionTitle }) => ({ ...attempt, questionTitle })),
    on,
  );
}

/** How many attempts the candidate has begun. */
export async function countAttempts(
  { candidateId }: { candidateId: string },
  on: Reader = database(),
): Promise<number> {
  const { attempts } = on.tables;
  return on.$count(attempts, eq(attempts.personId, candidateId));
}

async function withOutcomes<T extends Attempt>(attempts: T[], on: Reader): Promise<(T & WithOutcome)[]> {
  if (attempts.length === 0) return [];
  const { assessments, admittedAnswers } = on.tables;
  const found = await on
    .select({
      attemptId: assessments.attemptId,
      assessmentId: assessments.id,
      marksHundredths: assessments.marksHundredths,
      maxHundredths: assessments.maxHundredths,
      share: assessments.share,
      admittedCharacters: admittedAnswers.charCount,
    })
    .from(assessments)
    .leftJoin(admittedAnswers, ofAdmitted(on))
    .where(
      and(
        mayCount(assessments),
        inArray(
          assessments.attemptId,
          attempts.map((attempt) => attempt.id),
        ),
      ),
    )
    .orderBy(...countingLast(on));
  // In this order the last one of each attempt stays.
  const latest = new Map(found.map(({ attemptId, ...outcome }) => [attemptId, outcome]));
  return attempts.map((attempt) => ({ ...attempt, outcome: latest.get(attempt.id) ?? null }));
}
