import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { useDatabase } from "@db/client/database";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import type { Database } from "@db/client/types";

const opened: { db: Database; folder: string }[] = [];

// Registered for each test file that imports this one, as every file runs in its own process.
afterAll(async () => {
  for (const { db, folder } of opened.splice(0)) {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A new, empty, migrated school in a file of its own, made the process's database. Closed and removed after the test file. */
export async function openTestSchool(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), "school-"));
  const db = await openDatabase({ url: join(folder, "app.db") });
  opened.push({ db, folder });
  await migrateDatabase(db);
  useDatabase(db);
  return db;
}
