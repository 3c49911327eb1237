import { and, asc, desc, eq, exists, isNull, sql } from "drizzle-orm";
import { database } from "../../client/database";
import { keptQuery, keptWrite, type Place } from "../../client/kept-query";
import type { Reader, Tx } from "../../client/types";
import type { Attempt, NewAttempt } from "../../schema/rows";
import { onlyRow } from "../only-row";

/** Throws (see `isUniqueViolation`) when this person has an open attempt on this question. */
export async function insertAttempt(attempt: NewAttempt, tx: Tx): Promise<Attempt> {
  return onlyRow(await tx.insert(tx.tables.attempts).values(attempt).returning());
}

type OwnAttempt = { attemptId: string; candidateId: string };

const ownAttempt = keptQuery((on: Reader, place: Place<OwnAttempt>) => {
  const { attempts, people } = on.tables;
  const isOwn = and(eq(attempts.id, place("attemptId")), eq(attempts.personId, place("candidateId")));
  const stands = on.select({ one: sql`1` }).from(people);
  const isNotErased = exists(stands.where(and(eq(people.id, attempts.personId), isNull(people.erasedAt))));
  return on.select().from(attempts).where(and(isOwn, isNotErased)).limit(1);
});

/**
 * The candidate's own attempt; null when it is someone else's or there is none, or they were erased: a request that was let in
 * before that may come to its end after it.
 */
export async function getAttemptForCandidate(own: OwnAttempt, on: Reader = database()): Promise<Attempt | null> {
  const [attempt] = await on.ask(ownAttempt, own);
  return attempt ?? null;
}

const anyAttempt = keptQuery((on: Reader, place: Place<{ attemptId: string }>) => {
  const { attempts } = on.tables;
  return on
    .select()
    .from(attempts)
    .where(eq(attempts.id, place("attemptId")))
    .limit(1);
});

/** Anyone's attempt: for the server's own work (sealing, scoring), never for a page of a candidate. */
export async function getAttempt(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<Attempt | null> {
  const [attempt] = await on.ask(anyAttempt, { attemptId });
  return attempt ?? null;
}

const rewritten = keptWrite(
  ({ attempts }) => attempts,
  (tx, place: Place<{ attemptId: string }>) => {
    const { attempts } = tx.tables;
    return tx
      .update(attempts)
      .set({ status: sql`${attempts.status}` })
      .where(eq(attempts.id, place("attemptId")));
  },
);

/** Leaves the attempt as it is, but written by this transaction; as `touchHead`, for a text that writes no head. */
export async function touchAttempt({ attemptId }: { attemptId: string }, tx: Tx): Promise<void> {
  await tx.put(rewritten, { attemptId });
}

/** The same for all attempts of somebody. */
export async function touchAttemptsOf({ personId }: { personId: string }, tx: Tx): Promise<void> {
  const { attempts } = tx.tables;
  await tx
    .update(attempts)
    .set({ status: sql`${attempts.status}` })
    .where(eq(attempts.personId, personId));
}

/** The candidate's open attempt on the question sat alone; one in a paper is another attempt. */
export async function getOpenAttempt(
  { candidateId, questionId }: { candidateId: string; questionId: string },
  on: Reader = database(),
): Promise<Attempt | null> {
  const { attempts } = on.tables;
  const [attempt] = await on
    .select()
    .from(attempts)
    .where(
      and(
        eq(attempts.personId, candidateId),
        eq(attempts.questionId, questionId),
        eq(attempts.status, "open"),
        isNull(attempts.sittingId),
      ),
    )
    .limit(1);
  return attempt ?? null;
}

export type TitledAttempt = Attempt & { questionTitle: string };

/** The candidate's open attempts, those in a sitting too, with their questions' titles, latest begun first. */
export async function listOpenAttempts(
  { candidateId }: { candidateId: string },
  on: Reader = database(),
): Promise<TitledAttempt[]> {
  const { attempts, questions } = on.tables;
  const found = await on
    .select({ attempt: attempts, questionTitle: questions.title })
    .from(attempts)
    .innerJoin(questions, eq(questions.id, attempts.questionId))
    .where(and(eq(attempts.personId, candidateId), eq(attempts.status, "open")))
    .orderBy(desc(attempts.startedAt), asc(attempts.id));
  return found.map(({ attempt, questionTitle }) => ({ ...attempt, questionTitle }));
}
