import SqliteFile from "better-sqlite3";
import { countMissing, readMigrations } from "../migrations";
import { lastApplied } from "./migrate-sqlite";

/** Looks at a database file without changing it: its pages, and how many migrations it still lacks (negative: it is newer). */
export function checkSqlite({ path, migrations }: { path: string; migrations: string }): {
  sound: boolean;
  missing: number;
} {
  const file = new SqliteFile(path, { readonly: true, fileMustExist: true });
  try {
    const sound = file.pragma("quick_check(1)", { simple: true }) === "ok";
    return { sound, missing: countMissing(lastApplied(file), readMigrations(migrations, "sqlite")) };
  } finally {
    file.close();
  }
}
