import { and, desc, eq, gte, inArray, isNull, max } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

/** Who stands behind these ids, for lists that name people. */
export async function listPersonNames(
  { personIds }: { personIds: string[] },
  on: Reader = database(),
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const { people } = on.tables;
  const rows = await on
    .select({ id: people.id, userName: people.userName, displayName: people.displayName })
    .from(people)
    .where(inArray(people.id, personIds));
  return new Map(rows.map((row) => [row.id, row.displayName || (row.userName ?? "")]));
}

/** When each of these people last used the site. */
export async function listLastSeen(
  { personIds }: { personIds: string[] },
  on: Reader = database(),
): Promise<Map<string, number>> {
  if (personIds.length === 0) return new Map();
  const { sessions } = on.tables;
  const rows = await on
    .select({ personId: sessions.personId, at: max(sessions.lastSeenAt) })
    .from(sessions)
    .where(inArray(sessions.personId, personIds))
    .groupBy(sessions.personId);
  return new Map(rows.flatMap((row) => (row.at === null ? [] : [[row.personId, row.at] as const])));
}

/** Admins who can still sign in, oldest first. */
export async function listAdmins(
  _: Record<string, never> = {},
  on: Reader = database(),
): Promise<{ userName: string | null; displayName: string; demo: boolean }[]> {
  const { people } = on.tables;
  return on
    .select({ userName: people.userName, displayName: people.displayName, demo: people.demo })
    .from(people)
    .where(and(eq(people.role, "admin"), isNull(people.disabledAt), isNull(people.erasedAt)))
    .orderBy(people.createdAt, desc(people.id));
}

/** Who was erased at a moment or after it, and when. */
export async function listErasedSince(
  { since }: { since: number },
  on: Reader = database(),
): Promise<{ id: string; erasedAt: number }[]> {
  const { people } = on.tables;
  const rows = await on
    .select({ id: people.id, erasedAt: people.erasedAt })
    .from(people)
    .where(gte(people.erasedAt, since));
  return rows.flatMap(({ id, erasedAt }) => (erasedAt === null ? [] : { id, erasedAt }));
}
