import { UNSAVED_KEPT_MS, isKept, type Kept } from "./kept";

export type PageEntry = { pageId: string; kept: Kept };

const DRAFT = "draft:";
const ACKED = "draft-acked:";

/** The synchronous layer: one entry in localStorage for each page, so that two pages never overwrite each other's. */
export function pageEntries(attemptId: string, storage: Storage | null) {
  const keyOf = (pageId: string) => `${DRAFT}${attemptId}:${pageId}`;
  const ackedKeyOf = (pageId: string) => `${ACKED}${attemptId}:${pageId}`;

  return {
    /** False when this browser keeps nothing (storage full or switched off). */
    write(pageId: string, kept: Kept): boolean {
      return attempt(() => storage?.setItem(keyOf(pageId), JSON.stringify(kept))) && storage !== null;
    },
    remove(pageId: string, upTo = Infinity): void {
      const kept = readKept(storage, keyOf(pageId));
      if (kept && kept.keptAt <= upTo) attempt(() => storage?.removeItem(keyOf(pageId)));
    },
    /** Every page's entry that can be read, the newest first; what cannot be read is left alone. */
    all(): PageEntry[] {
      return keysOf(storage, keyOf(""))
        .flatMap((key) => {
          const kept = readKept(storage, key);
          return kept ? [{ pageId: key.slice(keyOf("").length), kept }] : [];
        })
        .sort((a, b) => b.kept.keptAt - a.kept.keptAt);
    },
    /**
     * Notes at once that the page's texts up to `upTo` are on the server, for as long as the slower layer still holds them: a
     * page that ends in between must not bring them back.
     */
    noteAcked(pageId: string, upTo: number): void {
      attempt(() => storage?.setItem(ackedKeyOf(pageId), String(Math.max(upTo, this.ackedUpTo(pageId)))));
    },
    ackedUpTo(pageId: string): number {
      return readNumber(storage, ackedKeyOf(pageId));
    },
    /** The slower layer no longer holds them. */
    dropNote(pageId: string, upTo: number): void {
      if (this.ackedUpTo(pageId) <= upTo) attempt(() => storage?.removeItem(ackedKeyOf(pageId)));
    },
  };
}

/** Clears the entries of all attempts that are long past their time at `now`. */
export function cleanEntries(storage: Storage | null, now: number): void {
  const tooOld = (keptAt: number | undefined) => keptAt !== undefined && now - keptAt > UNSAVED_KEPT_MS;
  for (const key of keysOf(storage, DRAFT)) {
    if (tooOld(readKept(storage, key)?.keptAt)) attempt(() => storage?.removeItem(key));
  }
  for (const key of keysOf(storage, ACKED)) {
    if (tooOld(Math.max(0, readNumber(storage, key)))) attempt(() => storage?.removeItem(key));
  }
}

function keysOf(storage: Storage | null, prefix: string): string[] {
  let keys: string[] = [];
  attempt(() => {
    keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? "");
  });
  return keys.filter((key) => key.startsWith(prefix));
}

function readKept(storage: Storage | null, key: string): Kept | null {
  try {
    const value: unknown = JSON.parse(storage?.getItem(key) ?? "null");
    return isKept(value) ? value : null;
  } catch {
    return null; // not ours, or cut off by a crash
  }
}

function readNumber(storage: Storage | null, key: string): number {
  let value = -Infinity;
  attempt(() => {
    const stored = storage?.getItem(key);
    if (stored) value = Number(stored);
  });
  return Number.isNaN(value) ? -Infinity : value;
}

/** Storage may throw at any call: full, switched off, or taken away meanwhile. */
function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

/** Null where the browser forbids it; even asking may throw. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
