import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { sql } from "drizzle-orm";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { resolve } from "node:path";
import { postgresTables } from "../../schema/postgres";
import { DatabaseUnusable } from "../unusable/database-unusable";
import { countMissing, readMigrations, refuseNewerSchema } from "../migrations";
import { lastAppliedOnPostgres } from "./last-applied";
import { inTransaction, openPool, unusable, withPatientClient } from "./pool";
import { retryOnConflict } from "./retry-on-conflict";
import { readerOver } from "../reader";
import { txGate } from "../tx-gate";
import { withoutPassword } from "../unusable/without-password";
import type { Builders, Database } from "../types";

/** Any fixed number: processes that start together migrate one after the other. */
const MIGRATION_LOCK = 7_310_592;
/** Another one: processes that start together fill an empty database one after the other. */
const ALONE_LOCK = 7_310_593;
/**
 * How long a migration waits for whoever holds a table. All who come after it wait with it, so that it must not wait for long:
 * it is given up then, and the version before serves on.
 */
const MIGRATION_WAITS = "10s";

/** PostgreSQL through a pool. Throws `DatabaseUnusable` when the server does not answer or does not let us in. */
export async function openPostgres(url: string): Promise<Database> {
  const where = withoutPassword(url);
  const pool = openPool(url);
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    throw unusable(url, error);
  }
  const db = drizzle(pool);
  const gate = txGate();

  return {
    ...readerOver(db as unknown as Builders, postgresTables, "postgres"),
    tx: (work) => gate.pass(() => retryOnConflict(() => inTransaction(pool, "serializable", work))),
    txOnOneAnswer: (work) => gate.pass(() => retryOnConflict(() => inTransaction(pool, "repeatable read", work))),
    alone: (work) =>
      withPatientClient(url, async (client) => {
        await client.query("select pg_advisory_lock($1)", [ALONE_LOCK]);
        return work();
      }),
    migrate: (folder) =>
      withPatientClient(url, async (client) => {
        await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
        const single = drizzle(client);
        const last = await lastAppliedOnPostgres(single);
        if (last === null) await requireUtf8(client, where);
        refuseNewerSchema(last, readMigrations(folder, "postgres"), where);
        await single.execute(sql.raw(`set lock_timeout = '${MIGRATION_WAITS}'`));
        await migrate(single, { migrationsFolder: resolve(folder, "postgres") }).catch((error: unknown) => {
          throw new DatabaseUnusable("not-migrated", where, { cause: error });
        });
      }),
    refreshStatistics: async () => undefined,
    emptyLog: async () => true,
    missingMigrations: async (folder) =>
      countMissing(await lastAppliedOnPostgres(db), readMigrations(folder, "postgres")),
    async serverTime() {
      const { rows } = await pool.query<{ ms: string }>("select extract(epoch from clock_timestamp()) * 1000 as ms");
      return Number(rows[0]?.ms);
    },
    async trouble() {
      try {
        const { rows } = await pool.query<{ on: string }>(`select current_setting('transaction_read_only') as "on"`);
        return rows[0]?.on === "on" ? new DatabaseUnusable("unwritable", where) : null;
      } catch (error) {
        return unusable(url, error);
      }
    },
    rescue: async () => null,
    async close() {
      if (await gate.shut()) await pool.end();
    },
  };
}

/** Before the first table is made: another encoding would refuse Chinese as soon as it comes, or mix up its bytes. */
async function requireUtf8(client: pg.Client, where: string): Promise<void> {
  const { rows } = await client.query<{ encoding: string }>("select current_setting('server_encoding') as encoding");
  if (rows[0]?.encoding !== "UTF8") throw new DatabaseUnusable("wrong-encoding", where);
}
