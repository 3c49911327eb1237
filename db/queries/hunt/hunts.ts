import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import { newId } from "../../client/new-id";
import type { Reader, Tx } from "../../client/types";
import type { HuntMark } from "../../schema/study/study";

type Mine = { personId: string; questionVersionId: string };

/** The person's newest hunt (找点) on this version of a question, checked or not. */
export async function getHunt({ personId, questionVersionId }: Mine, on: Reader = database()) {
  const { pointHunts } = on.tables;
  const [hunt] = await on
    .select()
    .from(pointHunts)
    .where(and(eq(pointHunts.personId, personId), eq(pointHunts.questionVersionId, questionVersionId)))
    .orderBy(desc(pointHunts.createdAt), desc(pointHunts.id))
    .limit(1);
  return hunt ?? null;
}

type ListHunts = { personId: string; questionId: string; limit: number };

/** What the person's checked hunts on a question came to, whichever version they were on, newest first. */
export async function listCheckedHunts({ personId, questionId, limit }: ListHunts, on: Reader = database()) {
  const { pointHunts, questionVersions } = on.tables;
  const { id, checkedAt, foundCount, missedCount, surplusCount } = pointHunts;
  const rows = await on
    .select({ id, checkedAt, foundCount, missedCount, surplusCount })
    .from(pointHunts)
    .innerJoin(questionVersions, eq(questionVersions.id, pointHunts.questionVersionId))
    .where(and(eq(pointHunts.personId, personId), eq(questionVersions.questionId, questionId), isNotNull(checkedAt)))
    .orderBy(desc(checkedAt), desc(id))
    .limit(limit);
  return rows.flatMap((row) => {
    const { checkedAt: at, foundCount: found, missedCount: missed, surplusCount: surplus } = row;
    return at === null || found === null || missed === null || surplus === null
      ? []
      : [{ id: row.id, at, found, missed, surplus }];
  });
}

/** Begins a hunt with these marks and gives its id. */
export async function insertHunt({ now, ...hunt }: Mine & { marks: HuntMark[]; now: number }, tx: Tx): Promise<string> {
  const id = newId();
  await tx.insert(tx.tables.pointHunts).values({ ...hunt, id, rewrites: {}, createdAt: now });
  return id;
}

type SetMarks = { huntId: string; personId: string; marks: HuntMark[] };

/** Replaces the marks of a hunt that is not checked; one that is stays as it was. */
export async function setHuntMarks({ huntId, personId, marks }: SetMarks, tx: Tx): Promise<void> {
  const { pointHunts } = tx.tables;
  await tx
    .update(pointHunts)
    .set({ marks })
    .where(and(eq(pointHunts.id, huntId), eq(pointHunts.personId, personId), isNull(pointHunts.checkedAt)));
}

type SetChecked = { huntId: string; personId: string; found: number; missed: number; surplus: number; now: number };

/** Closes the marking: from here on the key has left the server. Once only. */
export async function setHuntChecked({ huntId, personId, ...counts }: SetChecked, tx: Tx): Promise<void> {
  const { pointHunts } = tx.tables;
  const { found: foundCount, missed: missedCount, surplus: surplusCount, now: checkedAt } = counts;
  await tx
    .update(pointHunts)
    .set({ checkedAt, foundCount, missedCount, surplusCount })
    .where(and(eq(pointHunts.id, huntId), eq(pointHunts.personId, personId), isNull(pointHunts.checkedAt)));
}

type SetRewrites = { huntId: string; personId: string; rewrites: Record<string, string> };

/** Keeps the wordings of a checked hunt in place of earlier ones. */
export async function setHuntRewrites({ huntId, personId, rewrites }: SetRewrites, tx: Tx): Promise<void> {
  const { pointHunts } = tx.tables;
  await tx
    .update(pointHunts)
    .set({ rewrites })
    .where(and(eq(pointHunts.id, huntId), eq(pointHunts.personId, personId), isNotNull(pointHunts.checkedAt)));
}
