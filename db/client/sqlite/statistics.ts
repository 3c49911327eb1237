import type { SqliteConnection } from "./connection";
import { errorCodes } from "../errors";

/** Entries looked at of each index: enough to tell a handful of rows from thousands, and done within a second or two on gigabytes. */
const ENTRIES = 400;
/** Of all tables (0x10000), those are counted anew (0x02) that have grown or shrunk tenfold since, or never were. */
const WHAT_CHANGED = 0x10002;

/**
 * Counts what the indexes hold, so that SQLite takes the one that leaves least to look at: without it, it takes a question's
 * index, under which a school has tens of thousands of answers, for as good as an assignment's. Both connections go by it then.
 * While another process writes nothing is counted; the next time will do.
 */
export function refreshStatistics(writer: SqliteConnection, reader: SqliteConnection): void {
  try {
    writer.pragma(`analysis_limit = ${ENTRIES}`);
    writer.pragma(`optimize = ${WHAT_CHANGED}`);
    reload(reader);
  } catch (error) {
    if (!errorCodes(error).includes("SQLITE_BUSY")) throw error;
  }
}

/** A connection reads the counts when it is opened; this makes it read them again, which counts as writing although it writes nothing. */
function reload(reader: SqliteConnection): void {
  if (reader.prepare("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'").get() === undefined) return;
  reader.pragma("query_only = OFF");
  try {
    reader.exec("ANALYZE sqlite_schema");
  } finally {
    reader.pragma("query_only = ON");
  }
}
