import SqliteFile from "better-sqlite3";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { errorCodes } from "../errors";
import { refuseDamaged } from "./file/refuse-damaged";
import { namedSqliteError } from "./sqlite-errors";

export type SqliteConnection = SqliteFile.Database;

/** How long opening, reading and migrating wait for another process; they block, so it is short. */
const BUSY_TIMEOUT_MS = 5_000;

/** Opens the pair a process works with: one connection that writes, one that cannot. */
export function openSqliteConnections(path: string): { writer: SqliteConnection; reader: SqliteConnection } {
  const opened: SqliteConnection[] = [];
  try {
    mkdirSync(dirname(path), { recursive: true });
    const writer = connect(path, opened);
    refuseDamaged(writer, path);
    writer.pragma("journal_mode = WAL");
    writer.pragma("synchronous = FULL");
    // What is blanked or deleted is overwritten, not merely let go: an erased essay would lie in free pages for years.
    writer.pragma("secure_delete = ON");
    refuseUnwritable(writer);
    const reader = connect(path, opened);
    reader.pragma("query_only = ON");
    return { writer, reader };
  } catch (error) {
    for (const connection of opened) connection.close();
    throw namedSqliteError(error, path);
  }
}

function connect(path: string, opened: SqliteConnection[]): SqliteConnection {
  const connection = new SqliteFile(path, { timeout: BUSY_TIMEOUT_MS });
  opened.push(connection);
  connection.pragma("foreign_keys = ON");
  // Without it a REPLACE deletes rows behind the back of the triggers that refuse deletion.
  connection.pragma("recursive_triggers = ON");
  return connection;
}

/**
 * SQLite opens a read-only file without a word, lets even BEGIN IMMEDIATE pass as a mere reading, and fails at the first write:
 * try one, and take it back before it reaches the disk.
 */
function refuseUnwritable(connection: SqliteConnection): void {
  try {
    const version = Number(connection.pragma("user_version", { simple: true }));
    connection.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${version}; ROLLBACK`);
  } catch (error) {
    // Another process is writing, so it can be written.
    if (!errorCodes(error).includes("SQLITE_BUSY")) throw error;
  }
}
