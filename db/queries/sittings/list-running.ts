import { and, asc, eq, isNotNull, isNull, or } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import { stillOpen } from "../attempts/still-open";

/** A clock that is running: a question sat alone, or a sitting by the attempt of its first question. */
export type RunningClock = {
  attemptId: string;
  sittingId: string | null;
  personId: string;
  /** Empty for a visitor. */
  personName: string;
  title: string;
  startedAt: number;
  deadlineAt: number;
  graceMs: number;
};

/** Timed answers now being written, the nearest deadline first: anyone's, for the tutors' page. */
export async function listRunningClocks(
  { limit }: { limit: number },
  on: Reader = database(),
): Promise<RunningClock[]> {
  const { attempts, people, questions, sittings, questionSets } = on.tables;
  const found = await on
    .select({
      attemptId: attempts.id,
      sittingId: attempts.sittingId,
      personId: people.id,
      displayName: people.displayName,
      userName: people.userName,
      questionTitle: questions.title,
      setTitle: questionSets.title,
      startedAt: attempts.startedAt,
      deadlineAt: attempts.deadlineAt,
      graceMs: attempts.graceMs,
    })
    .from(attempts)
    .innerJoin(people, eq(people.id, attempts.personId))
    .innerJoin(questions, eq(questions.id, attempts.questionId))
    .leftJoin(sittings, eq(sittings.id, attempts.sittingId))
    .leftJoin(questionSets, eq(questionSets.id, sittings.setId))
    .where(
      and(
        stillOpen(on.tables),
        eq(attempts.mode, "timed"),
        isNotNull(attempts.deadlineAt),
        isNull(people.erasedAt),
        or(isNull(attempts.sittingId), eq(attempts.position, 1)),
      ),
    )
    .orderBy(asc(attempts.deadlineAt), asc(attempts.id))
    .limit(limit);
  return found.flatMap(({ deadlineAt, displayName, userName, questionTitle, setTitle, ...clock }) =>
    deadlineAt === null
      ? []
      : [{ ...clock, deadlineAt, personName: displayName || (userName ?? ""), title: setTitle ?? questionTitle }],
  );
}
