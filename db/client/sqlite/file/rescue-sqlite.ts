import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { errorCodes } from "../../errors";
import type { SqliteConnection } from "../connection";

/** For nobody but the user the program runs as. */
const OWN = { folder: 0o700, file: 0o600 };

/**
 * Writes all that a connection sees into a new file beside `path`, where the connection's own file may be gone: it lives on
 * until the process lets go of it. Returns the new file.
 */
export async function rescueSqlite(connection: SqliteConnection, path: string): Promise<string> {
  mkdirSync(dirname(path), { recursive: true, mode: OWN.folder });
  const to = newFile((no) => `${path}.rescued-${no}`);
  await connection.backup(to);
  return to;
}

/** Makes the first of the files that is not there yet. */
function newFile(name: (no: number) => string): string {
  for (let no = 1; ; no += 1) {
    try {
      closeSync(openSync(name(no), "wx", OWN.file));
      return name(no);
    } catch (error) {
      if (!errorCodes(error).includes("EEXIST")) throw error;
    }
  }
}
