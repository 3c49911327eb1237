import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useDatabase } from "@db/client/database";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import type { Database } from "@db/client/types";
import { openSchools } from "./open-schools";

/** The file of an empty, migrated school: making the tables is most of what opening a school costs. */
let empty: Buffer | null = null;

/** A new, empty, migrated school in a file of its own, made the process's database. Closed and removed after the test file. */
export async function openTestSchool(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), "school-"));
  const url = join(folder, "app.db");
  empty ??= await migratedFile(url);
  writeFileSync(url, empty);
  const db = await openDatabase({ url });
  openSchools.push({
    folder,
    close: async () => {
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
  useDatabase(db);
  return db;
}

/** The file of the school that was opened last. */
export function schoolFile(): string {
  const last = openSchools.at(-1);
  if (last === undefined) throw new Error("no school was opened");
  return join(last.folder, "app.db");
}

async function migratedFile(url: string): Promise<Buffer> {
  const db = await openDatabase({ url });
  await migrateDatabase(db);
  // Closed, the file holds all there is.
  await db.close();
  return readFileSync(url);
}
