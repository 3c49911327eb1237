import { getTableName } from "drizzle-orm";
import { getTableConfig as configOnPostgres, type PgTable } from "drizzle-orm/pg-core";
import { getTableConfig as configOnSqlite, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { sqliteKit } from "../kit/sqlite";
import { postgresTables } from "../schema/postgres";
import { defineSearch, defineSearchIndex } from "../schema/search/search";
import { sqliteTables } from "../schema/sqlite";

/** What a column holds, by the name PostgreSQL has for it: the finer of the two. */
export type ColumnKind = "text" | "integer" | "bigint" | "double precision" | "boolean" | "json" | "bytea";
export type MovedColumn = { name: string; kind: ColumnKind };
export type MovedTable = {
  name: string;
  columns: MovedColumn[];
  /** Places of the key's columns among `columns`: what tells rows apart and what they are read in the order of. */
  key: number[];
};

const KINDS: ReadonlySet<string> = new Set<ColumnKind>([
  ...(["text", "integer", "bigint", "double precision", "boolean", "json", "bytea"] as const),
]);

/** The search index: made anew from the other tables at the end of a move, since it cannot be read back. */
export const MADE_ANEW: ReadonlySet<string> = new Set(
  Object.values({ ...defineSearch(sqliteKit), ...defineSearchIndex(sqliteKit) }).map((table) => getTableName(table)),
);

/** Every table that is moved, one that others point at before them: read off the schema, so that none can be forgotten. */
export function movedTables(): MovedTable[] {
  const known = new Map<string, { table: MovedTable; needs: string[] }>();
  for (const [name, onSqlite] of Object.entries(sqliteTables)) {
    const onPostgres = postgresTables[name as keyof typeof postgresTables];
    const table = readTable(onSqlite, onPostgres as unknown as PgTable);
    if (!MADE_ANEW.has(table.name)) known.set(table.name, { table, needs: needsOf(onSqlite) });
  }
  const ordered: MovedTable[] = [];
  const asked = new Set<string>();
  const put = (name: string) => {
    const entry = known.get(name);
    if (!entry || ordered.includes(entry.table)) return;
    if (asked.has(name)) throw new Error(`the foreign keys of ${name} lead back to it: no order to copy rows in`);
    asked.add(name);
    for (const needed of entry.needs) put(needed);
    ordered.push(entry.table);
  };
  for (const name of known.keys()) put(name);
  return ordered;
}

function readTable(onSqlite: SQLiteTable, onPostgres: PgTable): MovedTable {
  const { name, columns, primaryKeys, indexes } = configOnPostgres(onPostgres);
  const names = columns.map((column) => column.name);
  const own = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
  const key = own.length > 0 ? own.map((column) => column.name) : uniqueColumns(indexes);
  const kinds = columns.map((column) => column.getSQLType());
  const onBoth = configOnSqlite(onSqlite).columns.map((column) => column.name);
  if (names.join() !== onBoth.join()) throw new Error(`${name} is not the same table in both databases`);
  if (key.length === 0 && !MADE_ANEW.has(name)) throw new Error(`${name} has no key to copy its rows by`);
  return {
    name,
    columns: names.map((column, at) => ({ name: column, kind: insistKind(kinds[at] ?? "", name, column) })),
    key: key.map((column) => names.indexOf(column)),
  };
}

/** A table without a primary key has a unique index in its place. */
function uniqueColumns(indexes: ReturnType<typeof configOnPostgres>["indexes"]): string[] {
  const index = indexes.find(({ config }) => config.unique && !config.where);
  return (index?.config.columns ?? []).map((column) => ("name" in column ? String(column.name) : ""));
}

function insistKind(kind: string, table: string, column: string): ColumnKind {
  if (KINDS.has(kind)) return kind as ColumnKind;
  // A column that counts up would also need its counter moved.
  if (MADE_ANEW.has(table)) return "integer";
  throw new Error(`nobody told how to move ${table}.${column}, a ${kind}`);
}

function needsOf(table: SQLiteTable): string[] {
  return configOnSqlite(table).foreignKeys.map((key) => getTableName(key.reference().foreignTable));
}
