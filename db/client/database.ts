import type { Database } from "./types";

// On globalThis, so that a development reload of this module finds the database that is already open.
const holder = globalThis as typeof globalThis & { __database?: Database };

/** Makes `db` the process's one database. */
export function useDatabase(db: Database): void {
  holder.__database = db;
}

/** The process's one database. */
export function database(): Database {
  if (!holder.__database) throw new Error("no database is open: call useDatabase() first");
  return holder.__database;
}
