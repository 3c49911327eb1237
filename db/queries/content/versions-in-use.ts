import { and, asc, isNotNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import { stillOpen } from "../attempts/still-open";

/** Open answers that are looked at for the questions they are to. */
const ANSWERS_LOOKED_AT = 500;

/** So many versions at most: those that are being written against the clock, the soonest due first, then others that are published. */
export async function listVersionsInUse({ most }: { most: number }, on: Reader = database()): Promise<string[]> {
  const { attempts, questions } = on.tables;
  const written = await on
    .select({ id: attempts.questionVersionId })
    .from(attempts)
    .where(and(stillOpen(on.tables), isNotNull(attempts.deadlineAt)))
    .orderBy(asc(attempts.deadlineAt), asc(attempts.id))
    .limit(ANSWERS_LOOKED_AT);
  const published = await on
    .select({ id: questions.publishedVersionId })
    .from(questions)
    .where(isNotNull(questions.publishedVersionId))
    .orderBy(asc(questions.id))
    .limit(most);
  return [...new Set([...written, ...published].flatMap(({ id }) => id ?? []))].slice(0, most);
}
