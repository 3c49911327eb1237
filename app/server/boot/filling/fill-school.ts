import type { Database } from "@db/client/types";
import { storageFault } from "@db/client/errors";
import { DatabaseUnusable } from "@db/client/unusable/database-unusable";
import { unusableSentence } from "@db/client/unusable/unusable-sentence";
import { withoutPassword } from "@db/client/unusable/without-password";
import type { Environment } from "../../env.server";
import { prepareSchool } from "./prepare-school";
import { StartFailure } from "../start-failure";

/** As `prepareSchool`, by one process at a time; a server that breaks off meanwhile becomes one sentence. */
export async function fillSchool(db: Database, env: Environment): Promise<string[]> {
  try {
    return await db.alone(() => prepareSchool(db, env));
  } catch (error) {
    const fault = storageFault(error);
    if (fault !== "unreachable" && fault !== "crowded") throw error;
    const sentence = unusableSentence(new DatabaseUnusable(fault, withoutPassword(env.databaseUrl), { cause: error }));
    throw new StartFailure(`${sentence} The next start takes up what this one began.`, { cause: error });
  }
}
