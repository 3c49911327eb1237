import { sql, type SQL } from "drizzle-orm";
import type { Reader } from "../../client/types";

/**
 * Whether a row of the index has every one of these tokens: the one place where asking SQLite's FTS5 and PostgreSQL differ.
 * How tokens are stored is in the column kits.
 */
function hasTokens(tokens: readonly string[], { dialect, tables: { searchIndex } }: Reader): SQL {
  // Lower-case letters and digits only, so that nothing of the query's own language is in them.
  const quote = dialect === "sqlite" ? '"' : "'";
  const query = tokens.map((token) => `${quote}${token}${quote}`).join(dialect === "sqlite" ? " AND " : " & ");
  return dialect === "sqlite" ? sql`${searchIndex} match ${query}` : sql`${searchIndex.tokens} @@ ${query}::tsquery`;
}

/** The numbers of the documents with every one of these tokens, to stand after `in`. */
export function numbersWith(tokens: readonly string[], on: Reader) {
  const { searchIndex } = on.tables;
  return on.select({ number: searchIndex.rowid }).from(searchIndex).where(hasTokens(tokens, on));
}
