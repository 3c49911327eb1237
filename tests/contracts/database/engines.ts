import { PGlite } from "@electric-sql/pglite";
import { getTableName } from "drizzle-orm";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { openPglite } from "@db/client/postgres/open-pglite";
import type { Database } from "@db/client/types";
import { postgresTables } from "@db/schema/postgres";

/** A kind of database the suite runs on. */
export type Engine = {
  name: string;
  /** Why it cannot be run here, or null. */
  missing: string | null;
  /** Whether a read outside is answered while a transaction is open. */
  readsBesideTx: boolean;
  start(): Promise<RunningEngine>;
};

export type RunningEngine = {
  /** A database without tables. */
  empty(): Promise<Database>;
  /** A database with all tables and no rows. */
  fresh(): Promise<Database>;
  stop(): Promise<void>;
};

export const sqliteFile: Engine = {
  name: "SQLite in a file",
  missing: null,
  readsBesideTx: true,
  async start() {
    const folder = mkdtempSync(join(tmpdir(), "contract-sqlite-"));
    let made = 0;
    const nextFile = () => join(folder, `${(made += 1)}.db`);
    const empty = () => openDatabase({ url: `file:${nextFile()}` });
    let migrated: Buffer | null = null;
    return {
      empty,
      async fresh() {
        migrated ??= await migratedFile(nextFile());
        const path = nextFile();
        writeFileSync(path, migrated);
        return openDatabase({ url: `file:${path}` });
      },
      stop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

/** A file with all tables and no rows, as bytes: making the tables is most of what a fresh database costs. */
async function migratedFile(path: string): Promise<Buffer> {
  const db = await openDatabase({ url: `file:${path}` });
  await migrateDatabase(db);
  // Closed, the file holds all there is.
  await db.close();
  return readFileSync(path);
}

export const pglite: Engine = {
  name: "PGlite",
  missing: null,
  readsBesideTx: false,
  async start() {
    const client = await PGlite.create();
    const empty = async () => {
      await client.exec("drop schema if exists drizzle cascade; drop schema public cascade; create schema public");
      return openPglite(client);
    };
    let migrated = false;
    return {
      async empty() {
        migrated = false;
        return empty();
      },
      async fresh() {
        if (migrated) {
          await client.exec(EMPTY_ALL_TABLES);
          return openPglite(client);
        }
        const db = await empty();
        await migrateDatabase(db);
        migrated = true;
        return db;
      },
      stop: () => client.close(),
    };
  },
};

const deletions = Object.values(postgresTables).map((table) => `delete from "${getTableName(table)}"`);

/**
 * Empties PostgreSQL's tables for the next test, much faster than making them anew, and than truncating them, which makes
 * new files; the triggers that refuse it are asked to look away.
 */
export const EMPTY_ALL_TABLES = `set session_replication_role = replica; ${deletions.join("; ")}; set session_replication_role = origin`;
