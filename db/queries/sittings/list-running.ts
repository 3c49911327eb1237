import { and, asc, count, eq, isNotNull, isNull, or } from "drizzle-orm";
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
  { limit, offset = 0 }: { limit: number; offset?: number },
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
    .where(runs(on))
    .orderBy(asc(attempts.deadlineAt), asc(attempts.id))
    .limit(limit)
    .offset(offset);
  return found.flatMap(({ deadlineAt, displayName, userName, questionTitle, setTitle, ...clock }) =>
    deadlineAt === null
      ? []
      : [{ ...clock, deadlineAt, personName: displayName || (userName ?? ""), title: setTitle ?? questionTitle }],
  );
}

/** How many there are, counted no further than `atMost`: a school may have tens of thousands. */
export async function countRunningClocks({ atMost }: { atMost: number }, on: Reader = database()): Promise<number> {
  const { attempts, people } = on.tables;
  const found = on
    .select({ id: attempts.id })
    .from(attempts)
    .innerJoin(people, eq(people.id, attempts.personId))
    .where(runs(on))
    // The order of the index, in which they are found without looking at all that are open.
    .orderBy(asc(attempts.deadlineAt), asc(attempts.id))
    .limit(atMost)
    .as("found");
  const [counted] = await on.select({ clocks: count() }).from(found);
  return counted?.clocks ?? 0;
}

function runs(on: Reader) {
  const { attempts, people } = on.tables;
  return and(
    stillOpen(on.tables),
    eq(attempts.mode, "timed"),
    isNotNull(attempts.deadlineAt),
    isNull(people.erasedAt),
    or(isNull(attempts.sittingId), eq(attempts.position, 1)),
  );
}
