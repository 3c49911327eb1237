import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { resolve } from "node:path";
import { postgresTables } from "../../schema/postgres";
import { countMissing, readMigrations, refuseNewerSchema } from "../migrations";
import { lastAppliedOnPostgres } from "./last-applied";
import { oneAtATime } from "../one-at-a-time";
import { readerOver, txOver } from "../reader";
import { txGate } from "../tx-gate";
import type { Builders, Database, Tx } from "../types";

/** PostgreSQL in this process's memory, for tests; `client` to use one that runs already, since starting takes seconds, and to leave it
 * running. It has one connection: reads outside wait while a transaction is open. */
export async function openPglite(client?: PGlite): Promise<Database> {
  const used = client ?? (await PGlite.create());
  const db = drizzle(used);
  const gate = txGate();
  const transaction = <T>(work: (tx: Tx) => Promise<T>, isolationLevel: "serializable" | "repeatable read") =>
    gate.pass(() =>
      db.transaction((tx) => work(txOver(tx as unknown as Builders, postgresTables, "postgres")), { isolationLevel }),
    );

  return {
    ...readerOver(db as unknown as Builders, postgresTables, "postgres"),
    tx: (work) => transaction(work, "serializable"),
    txOnOneAnswer: (work) => transaction(work, "repeatable read"),
    alone: oneAtATime(),
    async migrate(folder) {
      refuseNewerSchema(await lastAppliedOnPostgres(db), readMigrations(folder, "postgres"), "pglite:");
      await migrate(db, { migrationsFolder: resolve(folder, "postgres") });
    },
    refreshStatistics: async () => undefined,
    emptyLog: async () => true,
    missingMigrations: async (folder) =>
      countMissing(await lastAppliedOnPostgres(db), readMigrations(folder, "postgres")),
    serverTime: async () => null,
    trouble: async () => null,
    rescue: async () => null,
    async close() {
      if ((await gate.shut()) && !client) await used.close();
    },
  };
}
