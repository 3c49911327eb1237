import { statSync } from "node:fs";
import { DatabaseUnusable, type UnusableCode } from "../unusable/database-unusable";
import { errorCodes } from "../errors";

const SQLITE_REASONS: [prefix: string, code: UnusableCode][] = [
  ["SQLITE_NOTADB", "corrupt"],
  ["SQLITE_CORRUPT", "corrupt"],
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_LOCKED", "busy"],
  ["SQLITE_FULL", "full"],
  ["SQLITE_CANTOPEN", "unwritable"],
  ["SQLITE_READONLY", "unwritable"],
  ["SQLITE_PERM", "unwritable"],
  ["SQLITE_IOERR", "unwritable"],
  ["EACCES", "unwritable"],
  ["EPERM", "unwritable"],
  ["EROFS", "unwritable"],
  ["ENOTDIR", "unwritable"],
  ["EEXIST", "unwritable"],
];

/** A failure to open SQLite, named; anything else comes back as it was. */
export function namedSqliteError(error: unknown, path: string): unknown {
  if (error instanceof DatabaseUnusable) return error;
  for (const code of errorCodes(error)) {
    const reason = SQLITE_REASONS.find(([prefix]) => code.startsWith(prefix));
    if (reason) return new DatabaseUnusable(isFolder(path) ? "folder" : reason[1], path, { cause: error });
  }
  return error;
}

/** SQLite says of a folder no more than that it cannot be opened. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // it is not there, or may not be looked at
  }
}
