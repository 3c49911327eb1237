import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { DatabaseUnusable } from "../../client/unusable/database-unusable";
import { lastAppliedOnPostgres } from "../../client/postgres/last-applied";
import { type MoveEnd, MoveRefused } from "../end";
import { NOTES_TABLE } from "../notes-table";
import { movedTables, type MovedTable } from "../plan";
import type { Value } from "../row-form";
import { type Ask, holdPostgres } from "./hold-postgres";
import { postgresText, readText } from "./postgres-text";
import { withoutPassword } from "../../client/unusable/without-password";

const CONNECT_TIMEOUT_MS = 10_000;
/** The number of its type of bytes. */
const BYTEA: number = pg.types.builtins.BYTEA;
/** PostgreSQL takes 65,535 values with one statement. */
const MOST_VALUES = 60_000;

/** A database of a server, on one connection, with nobody else in it. Throws `DatabaseUnusable` and `MoveRefused`. */
export async function openPostgresEnd(url: string, role: "source" | "target"): Promise<MoveEnd> {
  const where = withoutPassword(url);
  const client = await connect(url, where);
  const ask: Ask = async (text, values = []) => {
    try {
      const asked = { text, values, rowMode: "array" as const, types: { getTypeParser: asStored } };
      return (await client.query<(string | Buffer | null)[]>(asked)).rows;
    } catch (error) {
      throw new MoveRefused(
        `${where} stopped the move (${sayWhy(error)}): see to that and call again, the move goes on.`,
        {
          cause: error,
        },
      );
    }
  };
  const inTransaction = async (work: () => Promise<unknown>) => {
    await ask("begin");
    try {
      await work();
      await ask("commit");
    } catch (error) {
      // Where the connection is gone, so is the transaction.
      await client.query("rollback").catch(() => undefined);
      throw error;
    }
  };
  const note = (name: string, value: string) =>
    ask(`insert into ${NOTES_TABLE} values ($1, $2) on conflict (name) do update set value = excluded.value`, [
      name,
      value,
    ]);
  const has = async (name: string) => (await ask("select to_regclass($1) is not null", [name]))[0]?.[0] === "t";

  try {
    await holdPostgres({ ask, where, role });
    if (role === "source") await standStill(ask, has);
  } catch (error) {
    await client.end();
    throw error;
  }
  return {
    where,
    dialect: "postgres",
    lastMigration: () => lastAppliedOnPostgres(drizzle(client)),
    tableNames: async () =>
      (await ask("select tablename from pg_tables where schemaname = current_schema()")).map(([name]) => String(name)),
    hasRows: async (table) => (await ask(`select exists (select 1 from "${table}")`))[0]?.[0] === "t",
    async readBatch(table, after, limit) {
      const rows = await ask(selectBatch(table, after), [...(after ?? []).map(String), limit]);
      return rows.map((row) => table.columns.map(({ kind }, at) => readText(row[at] ?? null, kind)));
    },
    async notes() {
      if (!(await has(NOTES_TABLE))) return null;
      const rows = await ask(`select name, value from ${NOTES_TABLE}`);
      return new Map(rows.map(([name, value]) => [String(name), String(value)]));
    },
    begin: (notes) =>
      inTransaction(async () => {
        await ask(`create table ${NOTES_TABLE} (name text primary key, value text not null)`);
        for (const [name, value] of notes) await note(name, value);
      }),
    write: (table, rows, { name, value }) =>
      inTransaction(async () => {
        const most = Math.floor(MOST_VALUES / table.columns.length);
        for (let at = 0; at < rows.length; at += most) {
          const piece = rows.slice(at, at + most);
          const values = piece.flatMap((row) => row.map((_, column) => postgresText(row, table, column, where)));
          await ask(insertAll(table, piece.length), values);
        }
        await note(name, value);
      }),
    async finish() {
      await ask(`drop table ${NOTES_TABLE}`);
    },
    close: () => client.end(),
  };
}

async function connect(url: string, where: string): Promise<pg.Client> {
  let client: pg.Client | null = null;
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
    // A connection that breaks is reported by the next thing that is asked; unheard, it would end the process.
    client.on("error", () => undefined);
    await client.connect();
    return client;
  } catch (error) {
    await client?.end().catch(() => undefined);
    throw new DatabaseUnusable("unreachable", where, { cause: error });
  }
}

/** One moment for all that is read, and nobody writes meanwhile: what were written later would stay behind. */
async function standStill(ask: Ask, has: (name: string) => Promise<boolean>): Promise<void> {
  await ask("begin isolation level repeatable read");
  await ask("set local idle_in_transaction_session_timeout = 0");
  for (const { name } of movedTables()) if (await has(name)) await ask(`lock table "${name}" in share mode`);
}

/** As PostgreSQL writes it, so that no number and no JSON is read and written anew; bytes as bytes. */
function asStored(oid: number): (text: string) => unknown {
  if (oid !== BYTEA) return (text) => text;
  return pg.types.getTypeParser(oid) as (text: string) => unknown;
}

function sayWhy(error: unknown): string {
  return error instanceof Error ? error.message : "no reason given";
}

const listed = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");

function selectBatch(table: MovedTable, after: readonly Value[] | null): string {
  const columns = table.key.map((at) => table.columns[at]);
  const key = listed(columns.map((column) => column?.name ?? ""));
  const places = columns.map((column, at) => `$${at + 1}::${column?.kind}`).join(", ");
  const where = after === null ? "" : `where (${key}) > (${places})`;
  const limit = `$${(after?.length ?? 0) + 1}::integer`;
  return `select ${listed(table.columns.map(({ name }) => name))} from "${table.name}" ${where} order by ${key} limit ${limit}`;
}

function insertAll(table: MovedTable, count: number): string {
  const { columns } = table;
  const row = (no: number) =>
    `(${columns.map(({ kind }, at) => `$${no * columns.length + at + 1}::${kind}`).join(", ")})`;
  const rows = Array.from({ length: count }, (_, no) => row(no)).join(", ");
  return `insert into "${table.name}" (${listed(columns.map(({ name }) => name))}) values ${rows}`;
}
