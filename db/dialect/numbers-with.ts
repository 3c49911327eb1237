import { sql, type SQL } from "drizzle-orm";
import type { Reader } from "../client/types";

/** Documents with all of these tokens, but not those that have every token of one of the lists. */
export type TokenMatch = { all: readonly string[]; without: readonly (readonly string[])[] };

/** To be named after `from`, and its one column. */
export type FoundNumbers = { table: SQL; number: SQL<number> };

/**
 * The numbers of the documents that match, each once: by SQLite's FTS5 or PostgreSQL's index of tokens. How tokens are stored is
 * in the column kits.
 */
export function numbersWith({ all, without }: TokenMatch, { dialect, tables }: Reader): FoundNumbers {
  const { searchIndex } = tables;
  const number = sql<number>`found.number`;
  // Tokens are lower-case letters and digits only, so that nothing of the query's own language is in them.
  if (dialect === "sqlite") {
    const together = (tokens: readonly string[]) => `(${tokens.map((token) => `"${token}"`).join(" AND ")})`;
    const query = [all, ...without].map(together).join(" NOT ");
    const matching = sql`select ${searchIndex.rowid} as number from ${searchIndex} where ${searchIndex} match ${query}`;
    return { table: sql`(${matching}) as found`, number };
  }
  const together = (tokens: readonly string[]) => `(${tokens.map((token) => `'${token}'`).join(" & ")})`;
  const query = [all, ...without].map(together).join(" & !");
  // After `from` the function is run once; among what is selected, anew for each number, with the setting it brings.
  return { table: sql`search_numbers(${query}::tsquery) as found(number)`, number };
}
