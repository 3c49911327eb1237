import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { resolve } from "node:path";
import { postgresTables } from "../schema/postgres";
import { readMigrations, refuseNewerSchema } from "./migrations";
import { refuseNestedTx } from "./nested-tx";
import { lastAppliedOnPostgres } from "./postgres-migrations";
import { readerOver, txOver } from "./reader";
import type { Builders, Database } from "./types";

/** PostgreSQL in this process's memory, for tests. It has one connection: reads outside wait while a transaction is open. */
export async function openPglite(): Promise<Database> {
  const client = await PGlite.create();
  const db = drizzle(client);
  const inTx = refuseNestedTx();

  return {
    ...readerOver(db as unknown as Builders, postgresTables, "postgres"),
    tx: (work) =>
      inTx(() =>
        db.transaction((tx) => work(txOver(tx as unknown as Builders, postgresTables, "postgres")), {
          isolationLevel: "serializable",
        }),
      ),
    async migrate(folder) {
      refuseNewerSchema(await lastAppliedOnPostgres(db), readMigrations(folder, "postgres"), "pglite:");
      await migrate(db, { migrationsFolder: resolve(folder, "postgres") });
    },
    close: () => client.close(),
  };
}
