import { type NodePgDatabase, drizzle } from "drizzle-orm/node-postgres";
import { sql } from "drizzle-orm";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { resolve } from "node:path";
import pg from "pg";
import { postgresTables } from "../../schema/postgres";
import { DatabaseUnusable } from "../database-unusable";
import { countMissing, readMigrations, refuseNewerSchema } from "../migrations";
import { lastAppliedOnPostgres } from "./last-applied";
import { retryOnConflict } from "./retry-on-conflict";
import { readerOver, txOver } from "../reader";
import { txGate } from "../tx-gate";
import { withoutPassword } from "../without-password";
import type { Builders, Database, Tx } from "../types";

const CONNECT_TIMEOUT_MS = 10_000;
/** Any fixed number: processes that start together migrate one after the other. */
const MIGRATION_LOCK = 7_310_592;
/** Another one: processes that start together fill an empty database one after the other. */
const ALONE_LOCK = 7_310_593;

/** PostgreSQL through a pool. Throws `DatabaseUnusable` when the server does not answer or does not let us in. */
export async function openPostgres(url: string): Promise<Database> {
  const where = withoutPassword(url);
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // An idle connection that breaks is replaced at the next use, which reports its own failure; unheard, it would end the process.
  pool.on("error", () => undefined);
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    throw new DatabaseUnusable("unreachable", where, { cause: error });
  }
  const db = drizzle(pool);
  const gate = txGate();
  const transaction = <T>(work: (tx: Tx) => Promise<T>, isolationLevel: "serializable" | "repeatable read") =>
    gate.pass(() =>
      retryOnConflict(() =>
        db.transaction((tx) => work(txOver(asBuilders(tx), postgresTables, "postgres")), { isolationLevel }),
      ),
    );

  return {
    ...readerOver(asBuilders(db), postgresTables, "postgres"),
    tx: (work) => transaction(work, "serializable"),
    txOnOneAnswer: (work) => transaction(work, "repeatable read"),
    async alone(work) {
      const client = await pool.connect();
      try {
        await client.query("select pg_advisory_lock($1)", [ALONE_LOCK]);
        return await work();
      } finally {
        // Closing the connection lets go of the lock, whatever happened.
        client.release(true);
      }
    },
    async migrate(folder) {
      const client = await pool.connect();
      try {
        const single = drizzle(client);
        await single.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
        refuseNewerSchema(await lastAppliedOnPostgres(single), readMigrations(folder, "postgres"), where);
        await migrate(single, { migrationsFolder: resolve(folder, "postgres") });
      } finally {
        // Closing the connection lets go of the lock, whatever happened.
        client.release(true);
      }
    },
    refreshStatistics: async () => undefined,
    emptyLog: async () => true,
    missingMigrations: async (folder) =>
      countMissing(await lastAppliedOnPostgres(db), readMigrations(folder, "postgres")),
    async trouble() {
      const { rows } = await pool.query<{ on: string }>(`select current_setting('transaction_read_only') as "on"`);
      return rows[0]?.on === "on" ? new DatabaseUnusable("unwritable", where) : null;
    },
    rescue: async () => null,
    async close() {
      if (await gate.shut()) await pool.end();
    },
  };
}

/** The other of the two casts: what drizzle builds for PostgreSQL is awaited in the same way. */
function asBuilders(db: Pick<NodePgDatabase, keyof Builders>): Builders {
  return db as unknown as Builders;
}
