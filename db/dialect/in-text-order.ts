import { asc, sql, type Column, type SQL } from "drizzle-orm";
import type { Reader } from "../client/types";

/**
 * Texts by their code points, nothing before something: as SQLite sorts, while PostgreSQL goes by the locale its database was made with
 * and puts NULL last.
 */
export function inTextOrder(column: Column, { dialect }: Reader): SQL {
  return dialect === "sqlite" ? asc(column) : sql`${column} collate "C" asc nulls first`;
}
