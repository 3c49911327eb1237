import { sql, type SQL } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Builders } from "../../types";
import type { SqliteConnection } from "../connection";

type WithDialect = { dialect: { buildLimit(limit: unknown): SQL | undefined } };

/**
 * drizzle's builders on a connection, with limits as numbers in the SQL itself. Where a limit is bound as a value, SQLite compiles
 * the statement anew whenever one is bound, since its plan goes by how much is wanted: that costs several times what it takes to
 * answer a query by its key.
 */
export function sqliteBuilders(connection: SqliteConnection): Builders {
  const builders = drizzle(connection);
  const { dialect } = builders as unknown as WithDialect;
  const bound = dialect.buildLimit.bind(dialect);
  dialect.buildLimit = (limit) =>
    typeof limit === "number" && Number.isSafeInteger(limit) && limit >= 0 ? sql.raw(` limit ${limit}`) : bound(limit);
  return builders as unknown as Builders;
}
