import { and, count, desc, eq, inArray, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { NewNotice, NoticeRow } from "../../schema/rows";
import { inChunks } from "../in-chunks";

/** Of two notices with the same key a person keeps the first. */
export async function insertNotices(rows: NewNotice[], tx: Tx): Promise<void> {
  const { notices } = tx.tables;
  await inChunks(rows, (chunk) =>
    tx
      .insert(notices)
      .values(chunk)
      .onConflictDoNothing({ target: [notices.personId, notices.key] }),
  );
}

/** The person's own notices, newest first. */
export async function listNotices(
  { personId, limit }: { personId: string; limit: number },
  on: Reader = database(),
): Promise<NoticeRow[]> {
  const { notices } = on.tables;
  return on
    .select()
    .from(notices)
    .where(eq(notices.personId, personId))
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(limit);
}

/** How many of the person's notices they have not read. */
export async function countUnread({ personId }: { personId: string }, on: Reader = database()): Promise<number> {
  const { notices } = on.tables;
  const [found] = await on
    .select({ unread: count() })
    .from(notices)
    .where(and(eq(notices.personId, personId), isNull(notices.readAt)));
  return found?.unread ?? 0;
}

/** The person's own notices with these ids, or all of them, are read from now on. */
export async function setRead(
  { personId, ids, now }: { personId: string; ids: string[] | "all"; now: number },
  tx: Tx,
): Promise<void> {
  if (ids !== "all" && ids.length === 0) return;
  const { notices } = tx.tables;
  const which = ids === "all" ? undefined : inArray(notices.id, ids);
  await tx
    .update(notices)
    .set({ readAt: now })
    .where(and(eq(notices.personId, personId), isNull(notices.readAt), which));
}
