import { useDatabase } from "@db/client/database";
import { DatabaseUnusable } from "@db/client/errors";
import { migrateDatabase } from "@db/client/migrate-database";
import { openDatabase } from "@db/client/open-database";
import type { Database } from "@db/client/types";
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

function sentence({ code, where }: DatabaseUnusable): string {
  switch (code) {
    case "corrupt":
      return `The database ${where} is damaged or not a database; it was left untouched. Restore a backup with: npm run restore -- FILE`;
    case "newer-schema":
      return `The database ${where} was written by a newer version of this program; it was left untouched. Update the program.`;
    case "unwritable":
      return `The database ${where} cannot be written to: give this user write permission to the file and its folder.`;
    case "busy":
      return `The database ${where} is held by another program; close that one and start again.`;
    case "full":
      return `The disk that holds the database ${where} is full: free some space and start again.`;
    case "unreachable":
      return `The database server ${where} does not answer: check that it runs and that DATABASE_URL is right.`;
    case "wrong-address":
      return `DATABASE_URL is not an address this program knows: use postgres://… or leave it unset for a file.`;
  }
}
