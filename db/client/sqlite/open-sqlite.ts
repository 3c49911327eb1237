import { setTimeout as pause } from "node:timers/promises";
import { sqliteTables } from "../../schema/sqlite";
import { DatabaseUnusable } from "../unusable/database-unusable";
import { errorCodes } from "../errors";
import { countMissing, readMigrations } from "../migrations";
import { oneAtATime } from "../one-at-a-time";
import { readerOver, txOver } from "../reader";
import { openSqliteConnections, type SqliteConnection } from "./connection";
import { filePlace } from "./file/file-place";
import { groupCommit } from "./group-commit";
import { lastApplied, migrateSqlite } from "./migrate-sqlite";
import { keptStatement } from "./statements/kept-statement";
import { rememberStatements } from "./statements/remember-statements";
import { sqliteBuilders } from "./statements/sqlite-builders";
import { refreshStatistics } from "./statistics";
import { rescueSqlite } from "./file/rescue-sqlite";
import { txGate } from "../tx-gate";
import type { Database } from "../types";

/** How long a transaction waits for another process to finish its own before it gives up. */
const OTHER_WRITER_WAIT_MS = 15_000;
const OTHER_WRITER_RETRY_MS = 15;

/** SQLite: one connection that only reads, one that writes, and a queue in front of the second. */
export function openSqlite(path: string, { otherWriterWaitMs = OTHER_WRITER_WAIT_MS } = {}): Database {
  const { writer, reader } = openSqliteConnections(path);
  rememberStatements(writer);
  rememberStatements(reader);
  const reading = readerOver(sqliteBuilders(reader), sqliteTables, "sqlite", (query) =>
    keptStatement(reader, query.prepare()),
  );
  const writing = txOver(sqliteBuilders(writer), sqliteTables, "sqlite", (query) =>
    keptStatement(writer, query.prepare()),
  );
  const gate = txGate();
  const place = filePlace(path);
  const queue = groupCommit({
    writer,
    begin: async () => {
      place.insist();
      await begin(writer, path, otherWriterWaitMs);
    },
    // Before anybody is answered: an acknowledgement means that what was committed lies where the next start will look for it.
    committed: () => place.insist(),
  });

  const transaction: Database["tx"] = (work) =>
    gate.pass(() =>
      queue
        .inTransaction(() => work(writing))
        .catch((error: unknown) => {
          throw place.named(error);
        }),
    );

  return {
    ...reading,
    tx: transaction,
    txOnOneAnswer: transaction,
    alone: oneAtATime(),
    migrate: (folder) =>
      gate.pass(() => queue.between(async () => migrateSqlite(writer, readMigrations(folder, "sqlite"), path))),
    refreshStatistics: () => gate.pass(() => queue.between(async () => refreshStatistics(writer, reader))),
    emptyLog: () => gate.pass(() => queue.between(async () => emptyLog(writer))),
    missingMigrations: async (folder) => countMissing(lastApplied(reader), readMigrations(folder, "sqlite")),
    serverTime: async () => null,
    trouble: async () => place.trouble(),
    rescue: () => rescueSqlite(reader, path),
    async close() {
      await gate.shut();
      reader.close();
      writer.close();
    },
  };
}

/** The log of a file is its `-wal`; whoever still reads from it keeps it from being cut to nothing. */
function emptyLog(writer: SqliteConnection): boolean {
  writer.pragma("busy_timeout = 0");
  return writer.pragma("wal_checkpoint(TRUNCATE)", { simple: true }) === 0;
}

/** Waits for another process without holding up this one: SQLite's own busy timeout would block the event loop. */
async function begin(writer: SqliteConnection, path: string, waitMs: number): Promise<void> {
  for (let waited = 0; ; waited += OTHER_WRITER_RETRY_MS) {
    try {
      writer.pragma("busy_timeout = 0");
      writer.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (!errorCodes(error).includes("SQLITE_BUSY")) throw error;
      if (waited >= waitMs) throw new DatabaseUnusable("busy", path, { cause: error });
    }
    await pause(OTHER_WRITER_RETRY_MS);
  }
}
