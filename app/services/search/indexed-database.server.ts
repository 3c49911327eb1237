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
        const written = new Set<unknown>();
        const result = await work(noting(tx, written));
        if ([...written].some((table) => watched.has(table))) {
          await indexSources(await takeStale({ limit: INDEXED_AT_ONCE }, tx), tx);
        }
        return result;
      }),
  };
}

/** The transaction, noting which tables are written to. */
function noting(tx: Tx, written: Set<unknown>): Tx {
  return {
    ...tx,
    insert: (table) => {
      written.add(table);
      return tx.insert(table);
    },
    update: (table) => {
      written.add(table);
      return tx.update(table);
    },
    delete: (table) => {
      written.add(table);
      return tx.delete(table);
    },
    put: (write, values) => {
      written.add(write.into(tx.tables));
      return tx.put(write, values);
    },
  };
}
