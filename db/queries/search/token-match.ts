import { sql, type SQL } from "drizzle-orm";
import type { Reader } from "../../client/types";

/**
 * The numbers of the documents with every one of these tokens, to stand after `in`: the one place where asking SQLite's FTS5 and
 * PostgreSQL differ. How tokens are stored is in the column kits.
 */
export function numbersWith(tokens: readonly string[], { dialect, tables: { searchIndex } }: Reader): SQL {
  // Tokens are lower-case letters and digits only, so that nothing of the query's own language is in them.
  if (dialect === "sqlite") {
    const query = tokens.map((token) => `"${token}"`).join(" AND ");
    return sql`(select ${searchIndex.rowid} from ${searchIndex} where ${searchIndex} match ${query})`;
  }
  const query = tokens.map((token) => `'${token}'`).join(" & ");
  return sql`(select search_numbers(${query}::tsquery))`;
}
