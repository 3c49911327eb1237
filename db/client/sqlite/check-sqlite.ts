import SqliteFile from "better-sqlite3";
import { countMissing, readMigrations } from "../migrations";
import { lastApplied } from "./migrate-sqlite";
import { namedSqliteError } from "./sqlite-errors";

/** How long a program that holds the file is waited for. */
const OTHER_PROGRAM_WAIT_MS = 5_000;

type Check = { path: string; migrations: string; waitMs?: number };

/** Looks at a database file without changing it: its pages, and how many migrations it still lacks (negative: it is newer). Throws `DatabaseUnusable`. */
export function checkSqlite({ path, migrations, waitMs = OTHER_PROGRAM_WAIT_MS }: Check): {
  sound: boolean;
  missing: number;
} {
  let file: SqliteFile.Database | undefined;
  try {
    file = new SqliteFile(path, { readonly: true, fileMustExist: true, timeout: waitMs });
    const sound = file.pragma("quick_check(1)", { simple: true }) === "ok";
    return { sound, missing: countMissing(lastApplied(file), readMigrations(migrations, "sqlite")) };
  } catch (error) {
    throw namedSqliteError(error, path);
  } finally {
    file?.close();
  }
}
