import { and, asc, eq, exists, gte, isNotNull, isNull, lt, not, or, type SQL } from "drizzle-orm";
import { database } from "../../../client/database";
import type { Reader } from "../../../client/types";

type Window = {
  questionId: string;
  /** The version that scores them: attempts begun with an earlier number are meant. */
  number: number;
  rubricHash: string;
  /** Handed in from here on, and before there; null leaves that side open. */
  from: number | null;
  until: number | null;
  limit: number;
};

/**
 * Handed-in attempts that a changed rubric scores and of which the engine has not scored every text by it yet, the sealed
 * one and those admitted; those of the erased left out.
 */
export async function listUnmovedAttempts(
  { questionId, number, rubricHash, from, until, limit }: Window,
  on: Reader = database(),
): Promise<string[]> {
  const { attempts, questionVersions, people, assessments, admittedAnswers } = on.tables;
  const scoredWhere = (ofText: SQL | undefined) =>
    on
      .select({ id: assessments.id })
      .from(assessments)
      .where(
        and(
          eq(assessments.attemptId, attempts.id),
          eq(assessments.source, "engine"),
          eq(assessments.rubricHash, rubricHash),
          ofText,
        ),
      );
  const unscoredAdmitted = on
    .select({ number: admittedAnswers.number })
    .from(admittedAnswers)
    .where(
      and(
        eq(admittedAnswers.attemptId, attempts.id),
        isNull(admittedAnswers.erasedAt),
        not(exists(scoredWhere(eq(assessments.revisionNumber, admittedAnswers.number)))),
      ),
    );
  // The engine reads no handwriting.
  const readable = or(eq(attempts.medium, "typed"), isNotNull(attempts.sealedNumber));
  const found = await on
    .select({ id: attempts.id })
    .from(attempts)
    .innerJoin(questionVersions, eq(questionVersions.id, attempts.questionVersionId))
    .innerJoin(people, eq(people.id, attempts.personId))
    .where(
      and(
        eq(attempts.questionId, questionId),
        eq(attempts.status, "sealed"),
        lt(questionVersions.number, number),
        isNull(people.erasedAt),
        from === null ? undefined : gte(attempts.sealedAt, from),
        until === null ? undefined : lt(attempts.sealedAt, until),
        or(and(readable, not(exists(scoredWhere(eq(assessments.admitted, false))))), exists(unscoredAdmitted)),
      ),
    )
    .orderBy(asc(attempts.sealedAt), asc(attempts.id))
    .limit(limit);
  return found.map(({ id }) => id);
}
