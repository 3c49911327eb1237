import { resolve } from "node:path";
import { DatabaseUnusable } from "./unusable/database-unusable";
import { isPostgres, requireReadable } from "./postgres/address";
import { sqlitePath } from "./sqlite/file/sqlite-path";
import type { Database } from "./types";
import { withoutPassword } from "./unusable/without-password";

/**
 * Opens a database by its address: a path or `file:` address is SQLite, `postgres://` PostgreSQL, `pglite:` PostgreSQL
 * in memory for tests. Each driver is loaded only when asked for. Runs no migrations. Throws `DatabaseUnusable`.
 */
export async function openDatabase({ url }: { url: string }): Promise<Database> {
  if (isPostgres(url)) {
    requireReadable(url);
    return (await import("./postgres/open-postgres")).openPostgres(url);
  }
  if (url === "pglite:") return (await import("./postgres/open-pglite")).openPglite();
  const path = sqlitePath(url);
  if (path === null) throw new DatabaseUnusable("wrong-address", withoutPassword(url));
  return (await import("./sqlite/open-sqlite")).openSqlite(path);
}

/**
 * Brings the tables up to date; a second run changes nothing. Throws `DatabaseUnusable` with `newer-schema`
 * when a newer version of the program was here before.
 */
export async function migrateDatabase(
  db: Database,
  folder: string = resolve(process.cwd(), "db/migrations"),
): Promise<void> {
  await db.migrate(folder);
}
