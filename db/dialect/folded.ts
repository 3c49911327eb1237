import { type Column, type SQL, sql } from "drizzle-orm";
import type { Reader } from "../client/types";

/** A text with A–Z made small and nothing else: what SQLite's `lower` does, and PostgreSQL's only where it is told to go by no locale. */
export function folded(column: Column | SQL, { dialect }: Reader): SQL {
  return dialect === "sqlite" ? sql`lower(${column})` : sql`lower((${column}) collate "C")`;
}
