import { and, asc, count, inArray, isNull, or, sql } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { Role } from "../../schema/people";
import type { Person } from "../../schema/rows";
import { containsText } from "../../dialect/contains-text";

type ListAccounts = { roles: Role[]; search?: string; limit: number; offset: number };
export type AccountRow = Omit<Person, "passwordHash">;

/** People with one of these roles by name, without the erased and without their password hashes, and how many there are. */
export async function listAccounts(
  { roles, search, limit, offset }: ListAccounts,
  on: Reader = database(),
): Promise<{ rows: AccountRow[]; total: number }> {
  const { people } = on.tables;
  const where = and(
    isNull(people.erasedAt),
    inArray(people.role, roles),
    search ? or(containsText(people.displayName, search, on), containsText(people.userName, search, on)) : undefined,
  );
  const rows = await on
    .select()
    .from(people)
    .where(where)
    .orderBy(sql`lower(${people.displayName})`, asc(people.id))
    .limit(limit)
    .offset(offset);
  const [counted] = await on.select({ total: count() }).from(people).where(where);
  return { rows: rows.map(({ passwordHash: _, ...row }) => row), total: counted?.total ?? 0 };
}
