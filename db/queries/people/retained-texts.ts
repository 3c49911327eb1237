import { and, asc, desc, eq, exists, gt, inArray, isNull, lt, lte, notExists, or, sql, type SQL } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import { eraseAnswers } from "./erase-answers";

type ListRetained = {
  /** Handed in before it. */
  before: number;
  /** The last attempt looked at; empty to begin. */
  after: string;
  /** So many attempts are looked at, whatever comes of it: most of an old school's are blank long since. */
  look: number;
};

/**
 * Of the attempts that follow, in the order of their ids, those handed in before a moment whose words are still there; without
 * those that somebody has yet to mark or that an appeal waits on. `next` is the last one looked at, null at the end of all.
 */
export async function listRetainedAttempts(
  { before, after, look }: ListRetained,
  on: Reader = database(),
): Promise<{ attemptIds: string[]; next: string | null }> {
  const { attempts } = on.tables;
  const [last] = await on
    .select({ id: attempts.id })
    .from(attempts)
    .where(gt(attempts.id, after))
    .orderBy(asc(attempts.id))
    .limit(1)
    .offset(look - 1);
  const rows = await on
    .select({ id: attempts.id })
    .from(attempts)
    .where(and(gt(attempts.id, after), last === undefined ? undefined : lte(attempts.id, last.id), isDue(before, on)))
    .orderBy(asc(attempts.id));
  return { attemptIds: rows.map(({ id }) => id), next: last?.id ?? null };
}

type EraseRetained = { attemptIds: string[]; /** Handed in before it. */ before: number; now: number };

/**
 * Blanks the words of those of these attempts that would still be listed, as erasing their writers would; marks and times stay.
 * How many they were: since the list was made another process may have blanked some, or somebody appealed.
 */
export async function eraseRetained({ attemptIds, before, now }: EraseRetained, tx: Tx): Promise<number> {
  const { attempts } = tx.tables;
  const due = await tx
    .select({ id: attempts.id })
    .from(attempts)
    .where(and(inArray(attempts.id, attemptIds), isDue(before, tx)));
  const ids = due.map(({ id }) => id);
  if (ids.length > 0) await eraseAnswers({ which: inArray(attempts.id, ids), now }, tx);
  return ids.length;
}

function isDue(before: number, on: Reader): SQL | undefined {
  const { attempts, revisions, photos, markingTasks, appeals } = on.tables;
  const one = { one: sql`1` };
  const written = on.select(one).from(revisions);
  const pictured = on.select(one).from(photos);
  const unmarked = on.select(one).from(markingTasks);
  const appealed = on.select(one).from(appeals);
  return and(
    eq(attempts.status, "sealed"),
    lt(attempts.sealedAt, before),
    or(
      exists(written.where(and(eq(revisions.attemptId, attempts.id), isNull(revisions.erasedAt)))),
      exists(pictured.where(and(eq(photos.attemptId, attempts.id), isNull(photos.erasedAt)))),
    ),
    notExists(unmarked.where(and(eq(markingTasks.attemptId, attempts.id), isNull(markingTasks.doneAt)))),
    notExists(appealed.where(and(eq(appeals.attemptId, attempts.id), inArray(appeals.state, ["open"])))),
  );
}

/** When anybody last used the school; 0 where nobody ever did. */
export async function lastUse(_: Record<string, never> = {}, on: Reader = database()): Promise<number> {
  const { sessions } = on.tables;
  const [row] = await on.select({ at: sessions.lastSeenAt }).from(sessions).orderBy(desc(sessions.lastSeenAt)).limit(1);
  return row?.at ?? 0;
}
