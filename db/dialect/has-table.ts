import { sql } from "drizzle-orm";
import type { Reader } from "../client/types";

/** Whether there is a table of this name, asked of the database's own catalogue. */
export async function hasTable(table: string, on: Reader): Promise<boolean> {
  const [catalogue, name] =
    on.dialect === "sqlite"
      ? [sql`sqlite_master`, sql<string>`name`]
      : [sql`pg_catalog.pg_tables`, sql<string>`tablename`];
  const found = await on
    .select({ name })
    .from(catalogue)
    .where(sql`${name} = ${table}`)
    .limit(1);
  return found.length > 0;
}
