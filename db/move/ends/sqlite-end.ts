import SqliteFile from "better-sqlite3";
import { refuseDamaged } from "../../client/sqlite/file/refuse-damaged";
import { lastApplied } from "../../client/sqlite/migrate-sqlite";
import { namedSqliteError } from "../../client/sqlite/sqlite-errors";
import { cannotHold, MoveRefused, type MoveEnd } from "../end";
import { NOTES_TABLE } from "../notes-table";
import type { ColumnKind, MovedTable } from "../plan";
import type { Row, Value } from "../row-form";

/** A file. What is read from is opened for reading only and stands still for as long as it is open. Throws `DatabaseUnusable`. */
export function openSqliteEnd(path: string, role: "source" | "target"): MoveEnd {
  const file = open(path, role);
  const has = (name: string) =>
    file.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(name) !== undefined;

  return {
    where: path,
    dialect: "sqlite",
    lastMigration: async () => lastApplied(file),
    tableNames: async () =>
      file.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[],
    hasRows: async (table) => file.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() !== undefined,
    async readBatch(table, after, limit) {
      const found = file
        .prepare(selectBatch(table, after !== null))
        .raw(true)
        .safeIntegers(true)
        .all(...(after ?? []), limit) as unknown[][];
      return found.map((raw) =>
        table.columns.map(({ name, kind }, at) => {
          const value = readValue(raw[at], kind);
          if (value !== undefined) return value;
          const key = table.key.map((place) => String(raw[place])).join(", ");
          throw new MoveRefused(`${table.name}.${name} of the row ${key} in ${path} holds no ${kind}: mend that row.`);
        }),
      );
    },
    async notes() {
      if (!has(NOTES_TABLE)) return null;
      return new Map(file.prepare(`SELECT name, value FROM ${NOTES_TABLE}`).raw(true).all() as [string, string][]);
    },
    begin: async (notes) =>
      inTransaction(file, path, () => {
        file.exec(`CREATE TABLE ${NOTES_TABLE} (name text PRIMARY KEY NOT NULL, value text NOT NULL)`);
        for (const [name, value] of notes) note(file, name, value);
      }),
    write: async (table, rows, { name, value }) =>
      inTransaction(file, path, () => {
        const insert = file.prepare(insertOne(table));
        for (const row of rows) insert.run(...row.map((one, at) => writeValue(one, row, table, at, path)));
        note(file, name, value);
      }),
    finish: async () => inTransaction(file, path, () => file.exec(`DROP TABLE ${NOTES_TABLE}`)),
    close: async () => void file.close(),
  };
}

function open(path: string, role: "source" | "target"): SqliteFile.Database {
  try {
    const file = new SqliteFile(path, { readonly: role === "source", fileMustExist: true });
    try {
      refuseDamaged(file, path);
      file.pragma("foreign_keys = ON");
      file.pragma("synchronous = FULL");
      if (role === "source") file.exec("BEGIN");
      return file;
    } catch (error) {
      file.close();
      throw error;
    }
  } catch (error) {
    throw namedSqliteError(error, path);
  }
}

function inTransaction(file: SqliteFile.Database, path: string, work: () => unknown): void {
  try {
    file.exec("BEGIN IMMEDIATE");
    try {
      work();
      file.exec("COMMIT");
    } finally {
      if (file.inTransaction) file.exec("ROLLBACK");
    }
  } catch (error) {
    throw namedSqliteError(error, path);
  }
}

function note(file: SqliteFile.Database, name: string, value: string): void {
  file
    .prepare(`INSERT INTO ${NOTES_TABLE} VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`)
    .run(name, value);
}

const listed = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");

function selectBatch(table: MovedTable, following: boolean): string {
  const key = listed(table.key.map((at) => table.columns[at]?.name ?? ""));
  const where = following ? `WHERE (${key}) > (${table.key.map(() => "?").join(", ")})` : "";
  return `SELECT ${listed(table.columns.map(({ name }) => name))} FROM "${table.name}" ${where} ORDER BY ${key} LIMIT ?`;
}

function insertOne(table: MovedTable): string {
  const names = table.columns.map(({ name }) => name);
  return `INSERT INTO "${table.name}" (${listed(names)}) VALUES (${names.map(() => "?").join(", ")})`;
}

/** What SQLite holds there, or undefined where it is of another kind: its columns take anything. */
function readValue(raw: unknown, kind: ColumnKind): Value | undefined {
  if (raw === null) return null;
  switch (kind) {
    case "text":
    case "json":
      return typeof raw === "string" ? raw : undefined;
    case "integer":
    case "bigint":
      return typeof raw === "bigint" ? raw : undefined;
    case "double precision":
      return typeof raw === "number" ? raw : undefined;
    case "boolean":
      return raw === 0n || raw === 1n ? raw === 1n : undefined;
    case "bytea":
      return raw instanceof Uint8Array ? raw : undefined;
  }
}

function writeValue(value: Value, row: Row, table: MovedTable, at: number, where: string) {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (Number.isNaN(value)) throw cannotHold(where, table, row, table.columns[at]?.name ?? "", "is not a number");
  return value;
}
