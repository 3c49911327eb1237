import { and, count, eq, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

/** Admins who are not part of the demo and can still sign in. */
export async function countRealAdmins(_: Record<string, never> = {}, on: Reader = database()): Promise<number> {
  const { people } = on.tables;
  return on.$count(
    people,
    and(eq(people.role, "admin"), eq(people.demo, false), isNull(people.disabledAt), isNull(people.erasedAt)),
  );
}

export async function listDemoPersonIds(_: Record<string, never> = {}, on: Reader = database()): Promise<string[]> {
  const { people } = on.tables;
  const rows = await on
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.demo, true), isNull(people.erasedAt)));
  return rows.map((row) => row.id);
}

/** How much the demo holds: its accounts and their attempts. */
export async function countDemo(
  _: Record<string, never> = {},
  on: Reader = database(),
): Promise<{ people: number; attempts: number }> {
  const { people, attempts } = on.tables;
  const demo = and(eq(people.demo, true), isNull(people.erasedAt));
  const [counted] = await on
    .select({ attempts: count() })
    .from(attempts)
    .innerJoin(people, eq(people.id, attempts.personId))
    .where(demo);
  return { people: await on.$count(people, demo), attempts: counted?.attempts ?? 0 };
}
