import { type Column, type SQL, sql } from "drizzle-orm";
import type { Reader } from "../client/types";
import { folded } from "./folded";

/**
 * Whether a text column contains `search`, alike on both databases whatever locale PostgreSQL's was made with: case of A–Z does not
 * matter, that of other letters does, `%` and `_` mean themselves, and U+0000, which PostgreSQL refuses to hold, is found nowhere.
 */
export function containsText(column: Column | SQL, search: string, on: Reader): SQL {
  if (search.includes("\u0000")) return sql`1 = 0`;
  const plain = search.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const pattern = `%${plain.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`${folded(column, on)} like ${pattern} escape '\\'`;
}
