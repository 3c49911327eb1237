import type { SqliteConnection } from "./connection";
import { type Migration, refuseNewerSchema } from "../migrations";

const BOOK = "__drizzle_migrations";

/**
 * Applies the missing migrations in one transaction, in the same book drizzle keeps. Our own because drizzle's runs
 * with foreign keys on (its pragma inside the transaction has no effect) and reads the book before it takes the lock.
 */
export function migrateSqlite(writer: SqliteConnection, migrations: Migration[], path: string): void {
  writer.pragma("foreign_keys = OFF");
  writer.exec("BEGIN IMMEDIATE");
  try {
    const last = lastApplied(writer);
    refuseNewerSchema(last, migrations, path);
    const missing = migrations.filter((migration) => last === null || migration.folderMillis > last);
    if (missing.length > 0) apply(writer, missing);
    writer.exec("COMMIT");
  } finally {
    if (writer.inTransaction) writer.exec("ROLLBACK");
    writer.pragma("foreign_keys = ON");
  }
}

/** When the newest migration the database knows was made, or null for an empty database. */
export function lastApplied(writer: SqliteConnection): number | null {
  const book = writer.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(BOOK);
  if (book === undefined) return null;
  const row = writer.prepare(`SELECT max(created_at) AS last FROM ${BOOK}`).get() as { last: number | null };
  return row.last;
}

function apply(writer: SqliteConnection, missing: Migration[]): void {
  writer.exec(
    `CREATE TABLE IF NOT EXISTS ${BOOK} (id INTEGER PRIMARY KEY AUTOINCREMENT, hash text NOT NULL, created_at numeric)`,
  );
  const note = writer.prepare(`INSERT INTO ${BOOK} (hash, created_at) VALUES (?, ?)`);
  for (const migration of missing) {
    for (const statement of migration.sql) writer.exec(statement);
    note.run(migration.hash, migration.folderMillis);
  }
  const orphans = writer.pragma("foreign_key_check") as unknown[];
  if (orphans.length > 0) throw new Error(`a migration left ${orphans.length} rows that point at nothing`);
}
