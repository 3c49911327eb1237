import { countingAdmission } from "@content/contract/counting-order";
import { and, asc, eq, exists, inArray, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import { keptQuery, type Place } from "../../client/kept-query";
import type { Reader, Tx } from "../../client/types";
import type { AdmittedAnswer, NewAdmittedAnswer } from "../../schema/rows";
import { onlyRow } from "../only-row";

/** Admits a text beside the sealed answer; throws (see `isUniqueViolation`) when this one is admitted already. */
export async function insertAdmittedAnswer(answer: NewAdmittedAnswer, tx: Tx): Promise<AdmittedAnswer> {
  return onlyRow(await tx.insert(tx.tables.admittedAnswers).values(answer).returning());
}

/** An admitted answer as the order of what counts knows it. */
export function toAdmission({ attemptId, number, admittedAs, text, createdAt, charCount }: AdmittedAnswer) {
  return { attemptId, number, text, charCount, as: admittedAs, at: createdAt };
}

/**
 * Of each of these attempts the admitted text that the engine's score is of, by attempt; those whose sealed answer counts are
 * left out, and so are the erased.
 */
export async function countingTexts(
  { attemptIds }: { attemptIds: string[] },
  on: Reader = database(),
): Promise<Map<string, { number: number; text: string }>> {
  const admitted = await listAdmittedOf({ attemptIds }, on);
  const standing = admitted.filter(({ erasedAt }) => erasedAt === null).map(toAdmission);
  return new Map(
    attemptIds.flatMap((id) => {
      const counting = countingAdmission(standing.filter(({ attemptId }) => attemptId === id));
      return counting ? [[id, { number: counting.number, text: counting.text }] as const] : [];
    }),
  );
}

/** Whether something was admitted of an attempt and is there to read. */
export function hasAdmitted(on: Reader) {
  const { attempts, admittedAnswers } = on.tables;
  return exists(
    on
      .select({ number: admittedAnswers.number })
      .from(admittedAnswers)
      .where(and(eq(admittedAnswers.attemptId, attempts.id), isNull(admittedAnswers.erasedAt))),
  );
}

const ofAttempt = keptQuery((on: Reader, place: Place<{ attemptId: string }>) => {
  const { admittedAnswers } = on.tables;
  return on
    .select()
    .from(admittedAnswers)
    .where(eq(admittedAnswers.attemptId, place("attemptId")))
    .orderBy(asc(admittedAnswers.createdAt), asc(admittedAnswers.number));
});

/** What was admitted of an attempt, in the order it was; texts of the erased are empty. */
export async function listAdmittedAnswers(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<AdmittedAnswer[]> {
  return on.ask(ofAttempt, { attemptId });
}

/** What was admitted of these attempts, in the order it was. */
export async function listAdmittedOf(
  { attemptIds }: { attemptIds: string[] },
  on: Reader = database(),
): Promise<AdmittedAnswer[]> {
  if (attemptIds.length === 0) return [];
  const { admittedAnswers } = on.tables;
  return on
    .select()
    .from(admittedAnswers)
    .where(inArray(admittedAnswers.attemptId, attemptIds))
    .orderBy(asc(admittedAnswers.createdAt), asc(admittedAnswers.number));
}
