import SqliteFile from "better-sqlite3";
import { readMigrations } from "../migrations";
import { lastApplied } from "./migrate-sqlite";

/** Looks at a database file without changing it: its pages, and how many migrations it still lacks (negative: it is newer). */
export function checkSqlite({ path, migrations }: { path: string; migrations: string }): {
  sound: boolean;
  missing: number;
} {
  const file = new SqliteFile(path, { readonly: true, fileMustExist: true });
  try {
    const sound = file.pragma("quick_check(1)", { simple: true }) === "ok";
    const last = lastApplied(file) ?? 0;
    const known = readMigrations(migrations, "sqlite");
    const newer = last > Math.max(...known.map(({ folderMillis }) => folderMillis));
    return { sound, missing: newer ? -1 : known.filter(({ folderMillis }) => folderMillis > last).length };
  } finally {
    file.close();
  }
}
