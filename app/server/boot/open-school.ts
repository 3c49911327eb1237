import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { DatabaseUnusable } from "@db/client/database-unusable";
import type { Database } from "@db/client/types";
import { useDatabase } from "@db/client/database";
import type { Environment } from "../env.server";
import { StartFailure } from "./start-failure";

/** Opens and migrates the database and makes it the process's one object; what is wrong becomes one sentence. */
export async function openSchool(env: Environment): Promise<Database> {
  try {
    const db = await openDatabase({ url: env.databaseUrl });
    await migrateDatabase(db);
    useDatabase(db);
    return db;
  } catch (error) {
    if (error instanceof DatabaseUnusable) throw new StartFailure(sentence(error));
    throw error;
  }
}

function sentence(problem: DatabaseUnusable): string {
  switch (problem.code) {
    case "corrupt":
      return `The database ${problem.path} is damaged or not a database; it was left untouched. Restore a backup with: npm run restore -- FILE`;
    case "newer-schema":
      return `The database ${problem.path} was written by a newer version of this program: update the program, the data was left untouched.`;
    case "unwritable":
      return `The database ${problem.path} cannot be written to: give this user write permission to the file and its folder.`;
    default:
      return `The database ${problem.path} cannot be used (${problem.message}); it was left untouched.`;
  }
}
