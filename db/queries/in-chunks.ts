/** Rows of one statement: far below the 32,766 values that SQLite takes at once, with as many columns as a table may have. */
const ROWS = 100;

/** Hands rows on in statements of a hundred: one statement a row holds up everybody else on the server. */
export async function inChunks<T>(rows: T[], write: (chunk: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS) await write(rows.slice(from, from + ROWS));
}
