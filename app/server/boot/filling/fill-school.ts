import type { Database } from "@db/client/types";
import { storageFault, type StorageFault } from "@db/client/errors";
import { DatabaseUnusable, type UnusableCode } from "@db/client/unusable/database-unusable";
import { unusableSentence } from "@db/client/unusable/unusable-sentence";
import { withoutPassword } from "@db/client/unusable/without-password";
import type { Environment } from "../../env.server";
import { prepareSchool } from "./prepare-school";
import { StartFailure } from "../start-failure";

const CODES: Record<StorageFault, UnusableCode> = {
  full: "full",
  "read-only": "unwritable",
  displaced: "displaced",
  unreachable: "unreachable",
  crowded: "crowded",
};

/** As `prepareSchool`, by one process at a time; what keeps the database from taking it becomes one sentence. */
export async function fillSchool(db: Database, env: Environment): Promise<string[]> {
  try {
    return await db.alone(() => prepareSchool(db, env));
  } catch (error) {
    const fault = storageFault(error);
    if (fault === null) throw error;
    const where = withoutPassword(env.databaseUrl.replace(/^file:/, ""));
    const sentence = unusableSentence(new DatabaseUnusable(CODES[fault], where, { cause: error }));
    throw new StartFailure(`${sentence} The next start takes up what this one began.`);
  }
}
