import { wakeAfter } from "~/client/time/steady-timer";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import type { DraftChange, DraftStore } from "./draft-store";
import type { DraftRow, Kept } from "./kept";

/** When a store that failed is asked again though nothing has changed, in ms. */
const AGAIN_MS = 15_000;

type Options = {
  attemptId: string;
  store: DraftStore;
  /** Told after each try whether the store took it, with what it was. */
  onDone: (ok: boolean, change: DraftChange) => void;
  after?: typeof wakeAfter;
};

/**
 * Writes one page's copies one after another, and only ever the newest of those that wait. What fails stays wanted: it
 * goes with the next change, or after a while without one.
 */
export function draftWriter({ attemptId, store, onDone, after = wakeAfter }: Options) {
  let keep: DraftRow | null = null;
  const drop = new Map<string, number>();
  const note = new Map<string, Kept>();
  const acked = new Set<string>();
  let running: Promise<void> | null = null;
  let wanted = false;
  let stopWaiting = () => {};

  function changed() {
    stopWaiting();
    wanted = true;
    running ??= run();
  }

  async function run() {
    while (wanted) {
      wanted = false;
      const change = takeAll();
      let ok = true;
      try {
        await store.apply(change);
      } catch {
        putBack(change);
        ok = false;
        stopWaiting = after(AGAIN_MS, changed);
      }
      onDone(ok, change);
    }
    running = null;
  }

  function takeAll(): DraftChange {
    const change: DraftChange = {
      attemptId,
      keep,
      drop: [...drop].map(([pageId, upTo]) => ({ pageId, upTo })),
      note: [...note].map(([hash, { text, keptAt }]) => ({ attemptId, hash, text, keptAt })),
      acked: [...acked],
    };
    keep = null;
    for (const list of [drop, note, acked]) list.clear();
    return change;
  }

  /** What was asked for since then goes before. Texts on the way are not asked for again: they would only pile up. */
  function putBack(change: DraftChange) {
    const own = change.keep;
    if (own && (drop.get(own.pageId) ?? -Infinity) < own.keptAt) keep ??= own;
    for (const { pageId, upTo } of change.drop) drop.set(pageId, Math.max(upTo, drop.get(pageId) ?? -Infinity));
    for (const hash of change.acked) if (!note.has(hash)) acked.add(hash);
  }

  return {
    keep(row: DraftRow) {
      keep = row;
      changed();
    },
    /** A text on the way; it goes with the next change. */
    note(kept: Kept) {
      const hash = sha256Hex(kept.text);
      acked.delete(hash);
      note.set(hash, kept);
    },
    /** The page's row up to `upTo` is no longer needed; with `text` because the server has exactly that. */
    drop(pageId: string, upTo: number, text?: string) {
      if (keep?.pageId === pageId && keep.keptAt <= upTo) keep = null;
      drop.set(pageId, Math.max(upTo, drop.get(pageId) ?? -Infinity));
      if (text !== undefined) {
        const hash = sha256Hex(text);
        note.delete(hash);
        acked.add(hash);
      }
      changed();
    },
    /** Drops along with the next change. */
    dropLater(pageId: string, upTo: number) {
      drop.set(pageId, Math.max(upTo, drop.get(pageId) ?? -Infinity));
    },
    /** When nothing is under way any more. */
    settled: async () => {
      while (running) await running;
    },
  };
}

export type DraftWriter = ReturnType<typeof draftWriter>;
