import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { PAST_KEPT_MS, UNSAVED_KEPT_MS, isKept, type DraftRow, type PastText } from "./kept";
import { thinnedOut } from "./past-texts";

/** What changes for one attempt, all of it or nothing. */
export type DraftChange = {
  attemptId: string;
  /** Rows that are acknowledged or taken over; one that is later than `upTo` stays. */
  drop: { pageId: string; upTo: number }[];
  keep: DraftRow | null;
  note: PastText[];
  /** Hashes of texts that the server has. */
  acked: string[];
};

/** The browser's second, asynchronous layer of local copies. Every call may fail, at any time and for good. */
export type DraftStore = {
  apply(change: DraftChange): Promise<void>;
  pages(attemptId: string): Promise<DraftRow[]>;
  past(attemptId: string): Promise<PastText[]>;
  /** Clears what is long past its time at `now`, for all attempts. */
  clean(now: number): Promise<void>;
};

interface Schema extends DBSchema {
  pages: { key: [string, string]; value: DraftRow; indexes: { attemptId: string } };
  past: { key: [string, string]; value: PastText; indexes: { attemptId: string } };
}

/** A browser that has not answered by then counts as one that does not; a late answer is still welcome. */
const ANSWER_WITHIN_MS = 5_000;

/** Opened with the first call, and again after it was lost: cleared by the browser, or given up for a newer version. */
export function draftStore(name = "drafts", answerWithinMs = ANSWER_WITHIN_MS): DraftStore {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;

  function opened(): Promise<IDBPDatabase<Schema>> {
    if (opening) return opening;
    const lost = () => {
      if (opening === mine) opening = null;
    };
    const mine: Promise<IDBPDatabase<Schema>> = openDB<Schema>(name, 1, {
      upgrade(db) {
        const pages = db.createObjectStore("pages", { keyPath: ["attemptId", "pageId"] });
        pages.createIndex("attemptId", "attemptId");
        const past = db.createObjectStore("past", { keyPath: ["attemptId", "hash"] });
        past.createIndex("attemptId", "attemptId");
      },
      blocking() {
        // A newer version of the page, or the browser's clearing, waits for this connection.
        lost();
        void mine.then((db) => db.close());
      },
      terminated: lost,
    });
    opening = mine;
    mine.catch(lost);
    return mine;
  }

  const ask = <Answer>(work: (db: IDBPDatabase<Schema>) => Promise<Answer>) =>
    within(answerWithinMs, opened().then(work));

  return {
    apply: (change) => ask((db) => apply(db, change)),
    pages: (attemptId) =>
      ask(async (db) => (await db.getAllFromIndex("pages", "attemptId", attemptId)).filter((row) => isKept(row))),
    past: (attemptId) => ask((db) => db.getAllFromIndex("past", "attemptId", attemptId)),
    clean: (now) => ask((db) => clean(db, now)),
  };
}

async function apply(db: IDBPDatabase<Schema>, { attemptId, drop, keep, note, acked }: DraftChange): Promise<void> {
  const tx = db.transaction(["pages", "past"], "readwrite");
  const work = async () => {
    const [pages, past] = [tx.objectStore("pages"), tx.objectStore("past")];
    for (const { pageId, upTo } of drop) {
      const row = await pages.get([attemptId, pageId]);
      if (row && row.keptAt <= upTo) await pages.delete([attemptId, pageId]);
    }
    if (keep) await pages.put(keep);
    for (const hash of acked) await past.delete([attemptId, hash]);
    for (const text of note) await past.put(text);
    if (note.length === 0) return;
    for (const { hash } of thinnedOut(await past.index("attemptId").getAll(attemptId))) {
      await past.delete([attemptId, hash]);
    }
  };
  await Promise.all([work(), tx.done]);
}

async function clean(db: IDBPDatabase<Schema>, now: number): Promise<void> {
  const tx = db.transaction(["pages", "past"], "readwrite");
  const work = async () => {
    const [pages, past] = [tx.objectStore("pages"), tx.objectStore("past")];
    const unsaved = new Set<string>();
    for (const { attemptId, pageId, keptAt } of await pages.getAll()) {
      if (now - keptAt > UNSAVED_KEPT_MS) await pages.delete([attemptId, pageId]);
      else unsaved.add(attemptId);
    }
    for (const { attemptId, hash, keptAt } of await past.getAll()) {
      const longest = unsaved.has(attemptId) ? UNSAVED_KEPT_MS : PAST_KEPT_MS;
      if (now - keptAt > longest) await past.delete([attemptId, hash]);
    }
  };
  await Promise.all([work(), tx.done]);
}

function within<Answer>(ms: number, answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("The browser's database does not answer.")), ms);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Null where the browser has no database or forbids it; even asking may throw. */
export function browserDrafts(): DraftStore | null {
  try {
    return typeof indexedDB === "object" ? (shared ??= draftStore()) : null;
  } catch {
    return null;
  }
}

let shared: DraftStore | undefined;
