import type { Database, Tx } from "@db/client/types";
import { takeStale } from "@db/queries/search/state";
import { indexSources } from "./index-sources.server";

/** More than any one change of the bank; what is left of a greater one is indexed soon after (`catchUpIndex`). */
const INDEXED_AT_ONCE = 500;

/**
 * The database with a search index that is never behind: a transaction that changed what can be found brings the index up to date
 * before it commits. Triggers say what has changed, so that no way of writing can forget it; other transactions cost nothing.
 */
export function indexedDatabase(db: Database): Database {
  const { questions, libraryEntries, questionSets } = db.tables;
  const watched = new Set<unknown>([questions, libraryEntries, questionSets]);
  return {
    ...db,
    tx: (work) =>
      db.tx(async (tx) => {
        let touched = false;
        const result = await work(
          noting(tx, (table) => {
            touched ||= watched.has(table);
          }),
        );
        if (touched) await indexSources(await takeStale({ limit: INDEXED_AT_ONCE }, tx), tx);
        return result;
      }),
  };
}

/** The transaction, telling which tables are written to. */
function noting(tx: Tx, note: (table: unknown) => void): Tx {
  return {
    ...tx,
    insert: (table) => {
      note(table);
      return tx.insert(table);
    },
    update: (table) => {
      note(table);
      return tx.update(table);
    },
    delete: (table) => {
      note(table);
      return tx.delete(table);
    },
  };
}
