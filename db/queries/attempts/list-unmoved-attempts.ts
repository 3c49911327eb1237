import { and, asc, eq, exists, gte, isNotNull, isNull, lt, not, or } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

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

/** Handed-in attempts that a changed rubric scores and the engine has not scored by it yet, those of the erased left out. */
export async function listUnmovedAttempts(
  { questionId, number, rubricHash, from, until, limit }: Window,
  on: Reader = database(),
): Promise<string[]> {
  const { attempts, questionVersions, people, assessments } = on.tables;
  const scored = on
    .select({ id: assessments.id })
    .from(assessments)
    .where(
      and(
        eq(assessments.attemptId, attempts.id),
        eq(assessments.source, "engine"),
        eq(assessments.rubricHash, rubricHash),
      ),
    );
  const found = await on
    .select({ id: attempts.id })
    .from(attempts)
    .innerJoin(questionVersions, eq(questionVersions.id, attempts.questionVersionId))
    .innerJoin(people, eq(people.id, attempts.personId))
    .where(
      and(
        eq(attempts.questionId, questionId),
        eq(attempts.status, "sealed"),
        // The engine reads no handwriting.
        or(eq(attempts.medium, "typed"), isNotNull(attempts.sealedNumber)),
        lt(questionVersions.number, number),
        isNull(people.erasedAt),
        from === null ? undefined : gte(attempts.sealedAt, from),
        until === null ? undefined : lt(attempts.sealedAt, until),
        not(exists(scored)),
      ),
    )
    .orderBy(asc(attempts.sealedAt), asc(attempts.id))
    .limit(limit);
  return found.map(({ id }) => id);
}
