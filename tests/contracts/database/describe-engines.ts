import { afterAll, afterEach, beforeAll, describe } from "vitest";
import { migrateDatabase } from "@db/client/open-database";
import type { Database } from "@db/client/types";
import { type Engine, pglite, postgresServer, type RunningEngine, sqliteFile } from "./engines";

export type Suite = {
  engine: Engine;
  /** A database without tables, closed after the test. */
  empty(): Promise<Database>;
  /** A database with all tables and no rows, closed after the test. */
  fresh(): Promise<Database>;
};

/** Runs one suite on every database; where one is not installed its suite is reported as skipped, with the reason. */
export function describeEngines(title: string, suite: (suite: Suite) => void): void {
  for (const engine of [sqliteFile, pglite, postgresServer]) {
    const name = `${title} on ${engine.name}${engine.missing ? ` (skipped: ${engine.missing})` : ""}`;
    describe.skipIf(engine.missing !== null)(name, () => {
      let running: RunningEngine;
      const opened: Database[] = [];
      beforeAll(async () => {
        running = await engine.start();
      });
      afterEach(async () => {
        for (const db of opened.splice(0)) await db.close();
      });
      afterAll(async () => {
        await running.stop();
      });
      const empty = async () => {
        const db = await running.open();
        opened.push(db);
        return db;
      };
      const fresh = async () => {
        const db = await empty();
        await migrateDatabase(db);
        return db;
      };
      suite({ engine, empty, fresh });
    });
  }
}
