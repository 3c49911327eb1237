import { readMigrationFiles } from "drizzle-orm/migrator";
import { resolve } from "node:path";
import { DatabaseUnusable } from "./unusable/database-unusable";
import type { Dialect } from "./types";

export type Migration = { sql: string[]; folderMillis: number; hash: string };

/** The migrations of one dialect, oldest first. */
export function readMigrations(folder: string, dialect: Dialect): Migration[] {
  return readMigrationFiles({ migrationsFolder: resolve(folder, dialect) });
}

/** How many of them a database lacks whose newest is `lastApplied`; -1 where that is none of them but a later one. */
export function countMissing(lastApplied: number | null, migrations: Migration[]): number {
  const last = lastApplied ?? 0;
  if (last > (migrations.at(-1)?.folderMillis ?? 0)) return -1;
  return migrations.filter(({ folderMillis }) => folderMillis > last).length;
}

/** Throws when the database was migrated by a newer version of this program than `migrations` belong to. */
export function refuseNewerSchema(lastApplied: number | null, migrations: Migration[], where: string): void {
  const newest = migrations.at(-1)?.folderMillis ?? 0;
  if (lastApplied !== null && lastApplied > newest) throw new DatabaseUnusable("newer-schema", where);
}
