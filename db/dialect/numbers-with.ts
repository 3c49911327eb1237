import { sql, type SQL } from "drizzle-orm";
import type { Reader } from "../client/types";

/** Documents with all of these tokens, but not those that have every token of one of the lists. */
export type TokenMatch = { all: readonly string[]; without: readonly (readonly string[])[] };

/**
 * The numbers of the documents that match, to stand after `in`: by SQLite's FTS5 or PostgreSQL's index of
 * tokens. How tokens are stored is in the column kits.
 */
export function numbersWith({ all, without }: TokenMatch, { dialect, tables: { searchIndex } }: Reader): SQL {
  // Tokens are lower-case letters and digits only, so that nothing of the query's own language is in them.
  if (dialect === "sqlite") {
    const together = (tokens: readonly string[]) => `(${tokens.map((token) => `"${token}"`).join(" AND ")})`;
    const query = [all, ...without].map(together).join(" NOT ");
    return sql`(select ${searchIndex.rowid} from ${searchIndex} where ${searchIndex} match ${query})`;
  }
  const together = (tokens: readonly string[]) => `(${tokens.map((token) => `'${token}'`).join(" & ")})`;
  const query = [all, ...without].map(together).join(" & !");
  return sql`(select search_numbers(${query}::tsquery))`;
}
