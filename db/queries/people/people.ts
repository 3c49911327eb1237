import { and, asc, count, eq, isNull, or, sql } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { Role } from "../../schema/people";
import type { NewPerson, Person } from "../../schema/rows";
import { onlyRow } from "../only-row";
import { containsText } from "../../dialect/contains-text";

/** Adds a person; throws (see `isUniqueViolation`) when the user name is taken. */
export async function insertPerson(person: NewPerson, tx: Tx): Promise<Person> {
  return onlyRow(await tx.insert(tx.tables.people).values(person).returning());
}

export async function getPersonById(
  { personId }: { personId: string },
  on: Reader = database(),
): Promise<Person | null> {
  const { people } = on.tables;
  const [person] = await on.select().from(people).where(eq(people.id, personId)).limit(1);
  return person ?? null;
}

/** `userName` lower-case NFKC, as it is stored. */
export async function getPersonByUserName(
  { userName }: { userName: string },
  on: Reader = database(),
): Promise<Person | null> {
  const { people } = on.tables;
  const [person] = await on.select().from(people).where(eq(people.userName, userName)).limit(1);
  return person ?? null;
}

/** Admins who can still sign in: the last one must not be lost. */
export async function countAdmins(_: Record<string, never> = {}, on: Reader = database()): Promise<number> {
  const { people } = on.tables;
  return on.$count(people, and(eq(people.role, "admin"), isNull(people.disabledAt), isNull(people.erasedAt)));
}

type ListPeople = { role?: Role; search?: string; limit: number; offset: number };

/** People by name, without the erased, with the number there are in all. */
export async function listPeople(
  { role, search, limit, offset }: ListPeople,
  on: Reader = database(),
): Promise<{ rows: Person[]; total: number }> {
  const { people } = on.tables;
  const where = and(
    isNull(people.erasedAt),
    role === undefined ? undefined : eq(people.role, role),
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
  return { rows, total: counted?.total ?? 0 };
}
