import { sql, type SQLWrapper } from "drizzle-orm";

type Executor = { execute(query: SQLWrapper): PromiseLike<unknown> };

/** When the newest migration the database knows was made, or null for an empty database. */
export async function lastAppliedOnPostgres(db: Executor): Promise<number | null> {
  const [book] = rowsOf(await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`));
  if (!book?.["there"]) return null;
  const [row] = rowsOf(await db.execute(sql`select max(created_at) as last from drizzle.__drizzle_migrations`));
  const last = row?.["last"];
  return last === null || last === undefined ? null : Number(last);
}

function rowsOf(result: unknown): Record<string, unknown>[] {
  return (result as { rows: Record<string, unknown>[] }).rows;
}
