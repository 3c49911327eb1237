import { clockApart } from "@db/client/unusable/clock-apart";
import { useDatabase } from "@db/client/database";
import { DatabaseUnusable } from "@db/client/unusable/database-unusable";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import type { Database } from "@db/client/types";
import { unusableSentence } from "@db/client/unusable/unusable-sentence";
import { refuseHalfMoved } from "@db/move/notes-table";
import { indexedDatabase } from "~/services/search/indexed-database.server";
import type { Environment } from "../env.server";
import { StartFailure } from "./start-failure";

/** Opens and migrates the database and makes it the process's one object; what is wrong becomes one sentence. */
export async function openSchool(env: Environment): Promise<Database> {
  try {
    const db = indexedDatabase(await openDatabase({ url: env.databaseUrl }));
    await refuseHalfMoved(db, env.databaseUrl);
    const apart = await clockApart(db);
    if (apart) throw new StartFailure(`${apart} Then start again.`);
    await migrateDatabase(db);
    await db.refreshStatistics();
    useDatabase(db);
    return db;
  } catch (error) {
    if (error instanceof DatabaseUnusable) throw new StartFailure(unusableSentence(error));
    throw error;
  }
}
