import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { Attempt, NewSitting, Sitting } from "../../schema/rows";
import { onlyRow } from "../only-row";

/** Throws (see `isUniqueViolation`) when this person has an open sitting of this set. */
export async function insertSitting(sitting: NewSitting, tx: Tx): Promise<Sitting> {
  return onlyRow(await tx.insert(tx.tables.sittings).values(sitting).returning());
}

/** The candidate's own sitting; null when it is someone else's or there is none. */
export async function getSittingForCandidate(
  { sittingId, candidateId }: { sittingId: string; candidateId: string },
  on: Reader = database(),
): Promise<Sitting | null> {
  const { sittings } = on.tables;
  const own = and(eq(sittings.id, sittingId), eq(sittings.personId, candidateId));
  const [sitting] = await on.select().from(sittings).where(own).limit(1);
  return sitting ?? null;
}

/** The candidate's open sitting of the set by their own choice; one for an assignment is another. */
export async function getOpenSitting(
  { candidateId, setId }: { candidateId: string; setId: string },
  on: Reader = database(),
): Promise<Sitting | null> {
  const { sittings } = on.tables;
  const open = and(eq(sittings.personId, candidateId), eq(sittings.status, "open"));
  const alone = and(eq(sittings.setId, setId), isNull(sittings.assignmentId));
  const [sitting] = await on.select().from(sittings).where(and(open, alone)).limit(1);
  return sitting ?? null;
}

/** The candidate's open sitting for the assignment. */
export async function getOpenAssignedSitting(
  { candidateId, assignmentId }: { candidateId: string; assignmentId: string },
  on: Reader = database(),
): Promise<Sitting | null> {
  const { sittings } = on.tables;
  const open = and(eq(sittings.personId, candidateId), eq(sittings.status, "open"));
  const [sitting] = await on
    .select()
    .from(sittings)
    .where(and(open, eq(sittings.assignmentId, assignmentId)))
    .limit(1);
  return sitting ?? null;
}

/** The attempts of a sitting in the order of the paper. Whose it is, the caller has made sure of. */
export async function listAttemptsOfSitting(
  { sittingId }: { sittingId: string },
  on: Reader = database(),
): Promise<Attempt[]> {
  const { attempts } = on.tables;
  return on.select().from(attempts).where(eq(attempts.sittingId, sittingId)).orderBy(asc(attempts.position));
}

/** The candidate's sittings of the sets by their own choice, latest begun first; those for an assignment are apart. */
export async function listSittingsOfSets(
  { candidateId, setIds }: { candidateId: string; setIds: string[] },
  on: Reader = database(),
): Promise<Sitting[]> {
  if (setIds.length === 0) return [];
  const { sittings } = on.tables;
  return on
    .select()
    .from(sittings)
    .where(and(eq(sittings.personId, candidateId), inArray(sittings.setId, setIds), isNull(sittings.assignmentId)))
    .orderBy(desc(sittings.startedAt), asc(sittings.id));
}

export type TitledSitting = Sitting & { setTitle: string };

/** The candidate's latest sittings of any set, open ones included. */
export async function listRecentSittings(
  { candidateId, limit }: { candidateId: string; limit: number },
  on: Reader = database(),
): Promise<TitledSitting[]> {
  const { sittings, questionSets } = on.tables;
  const found = await on
    .select({ sitting: sittings, setTitle: questionSets.title })
    .from(sittings)
    .innerJoin(questionSets, eq(questionSets.id, sittings.setId))
    .where(eq(sittings.personId, candidateId))
    .orderBy(desc(sittings.startedAt), asc(sittings.id))
    .limit(limit);
  return found.map(({ sitting, setTitle }) => ({ ...sitting, setTitle }));
}
