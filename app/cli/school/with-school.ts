import { useDatabase } from "@db/client/database";
import { DatabaseUnusable } from "@db/client/unusable/database-unusable";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { unusableSentence } from "@db/client/unusable/unusable-sentence";
import { refuseHalfMoved } from "@db/move/notes-table";
import { mkdir } from "node:fs/promises";
import { environment } from "~/server/env.server";
import { indexedDatabase } from "~/services/search/indexed-database.server";
import type { CommandIo, ExitCode } from "../command";

/** Runs `work` on the configured database, brought up to date first and closed afterwards; refused with one sentence when unusable. */
export async function withSchool(io: CommandIo, work: () => Promise<ExitCode>): Promise<ExitCode> {
  const env = environment();
  try {
    await mkdir(env.dataDir, { recursive: true });
    const db = indexedDatabase(await openDatabase({ url: env.databaseUrl }));
    try {
      await refuseHalfMoved(db, env.databaseUrl);
      await migrateDatabase(db);
      useDatabase(db);
      return await work();
    } finally {
      await db.close();
    }
  } catch (error) {
    if (!(error instanceof DatabaseUnusable)) throw error;
    io.err(`${unusableSentence(error)}\n`);
    return 1;
  }
}
