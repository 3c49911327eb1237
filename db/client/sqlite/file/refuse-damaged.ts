import { statSync } from "node:fs";
import type SqliteFile from "better-sqlite3";
import { DatabaseUnusable } from "../../unusable/database-unusable";

/** Up to this size a file is read whole before it is used, within a second or two; beyond, a start would take minutes. */
const WHOLE_UP_TO_BYTES = 256 * 2 ** 20;
/** Of a larger file, tables of so many rows are read, the small ones first, for so long. */
const TABLE_ROWS = 50_000;
const READ_FOR_MS = 2_000;

/** Whether opening a file reads all of it; of a larger one the rest is to be looked through while it is in use. */
export function isReadWhole(path: string, { wholeUpTo = WHOLE_UP_TO_BYTES } = {}): boolean {
  return statSync(path).size <= wholeUpTo;
}

/**
 * Throws `DatabaseUnusable` for a file with a damaged page. SQLite itself refuses one that was cut short. Of a file too large to
 * be read whole it looks at the schema, the list of free pages and the small tables: people, classes, papers, what is set up.
 */
export function refuseDamaged(connection: SqliteFile.Database, path: string, { wholeUpTo = WHOLE_UP_TO_BYTES } = {}) {
  if (isReadWhole(path, { wholeUpTo })) return refuse(connection, path, "1");
  refuse(connection, path, "sqlite_schema");
  const began = performance.now();
  for (const name of smallTables(connection)) {
    if (performance.now() - began > READ_FOR_MS) return;
    refuse(connection, path, `"${name}"`);
  }
}

function refuse(connection: SqliteFile.Database, path: string, what: string): void {
  const verdict = connection.pragma(`quick_check(${what})`, { simple: true });
  if (verdict !== "ok") throw new DatabaseUnusable("corrupt", path, { cause: new Error(String(verdict)) });
}

type Listed = { schema: string; name: string; type: string; wr: number };

/** By the highest row number, which is found at once: counting would read what is not to be read. */
function smallTables(connection: SqliteFile.Database): string[] {
  const listed = connection.pragma("table_list") as Listed[];
  return listed
    .filter(({ schema, type, wr }) => schema === "main" && type === "table" && wr === 0)
    .map(({ name }) => ({
      name,
      rows: Number(connection.prepare(`SELECT max(rowid) FROM "${name}"`).pluck().get() ?? 0),
    }))
    .filter(({ rows }) => rows <= TABLE_ROWS)
    .sort((a, b) => a.rows - b.rows)
    .map(({ name }) => name);
}
