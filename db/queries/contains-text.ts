import { type Column, type SQL, sql } from "drizzle-orm";

/** Whether a text column contains `search`; case of A–Z does not matter on either database, `%` and `_` mean themselves. */
export function containsText(column: Column | SQL, search: string): SQL {
  const pattern = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`lower(${column}) like lower(${pattern}) escape '\\'`;
}
