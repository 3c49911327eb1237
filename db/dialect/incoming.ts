import { sql, type Column, type SQL } from "drizzle-orm";

/** The value an insert brought for a column, where a row is there already. */
export function incoming(column: Column): SQL {
  return sql`excluded.${sql.identifier(column.name)}`;
}
