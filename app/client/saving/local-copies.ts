import type { Mirror } from "~/domain/saving/client-state";

/** Where a page keeps what is not on the server yet. Synchronous, so that a crash one moment later finds it there. */
export type LocalCopies = {
  /** False when this browser keeps nothing (storage full or switched off). */
  remember(mirror: Mirror): boolean;
  /** Drops this page's copy if it holds exactly `text`. */
  forget(text: string): void;
  /** Takes over the newest copy any page of this browser left of the attempt. */
  adopt(): Mirror | null;
};

type Kept = Mirror & { keptAt: number };

const PAGE_ID_BYTES = 8;

/**
 * Local copies of one attempt in localStorage, one entry for each page: two pages must not overwrite each other's.
 * What an entry cannot be read as is left alone.
 */
export function localCopies(attemptId: string, storage: Storage | null = browserStorage()): LocalCopies {
  const prefix = `draft:${attemptId}:`;
  const own = prefix + randomId();

  return {
    remember(mirror) {
      try {
        storage?.setItem(own, JSON.stringify({ ...mirror, keptAt: Date.now() } satisfies Kept));
        return storage !== null;
      } catch {
        return false; // full: the page says that nothing is kept here
      }
    },
    forget(text) {
      if (read(storage, own)?.text === text) storage?.removeItem(own);
    },
    adopt() {
      const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? "");
      const left = keys
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => {
          const kept = read(storage, key);
          return kept ? [{ key, kept }] : [];
        })
        .sort((a, b) => b.kept.keptAt - a.kept.keptAt);
      const [newest] = left;
      if (!newest) return null;
      const { keptAt: _, ...mirror } = newest.kept;
      if (newest.key !== own && this.remember(mirror)) storage?.removeItem(newest.key);
      return mirror;
    },
  };
}

function read(storage: Storage | null, key: string): Kept | null {
  try {
    const value: unknown = JSON.parse(storage?.getItem(key) ?? "null");
    return isKept(value) ? value : null;
  } catch {
    return null; // not ours, or cut off by a crash
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null) return false;
  const kept = value as Record<string, unknown>;
  const strings = (list: unknown) => Array.isArray(list) && list.every((item) => typeof item === "string");
  return (
    typeof kept.text === "string" &&
    Number.isSafeInteger(kept.parent) &&
    typeof kept.keptAt === "number" &&
    strings(kept.after) &&
    strings(kept.sent)
  );
}

/** Null where the browser forbids it; even asking may throw. */
function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** `crypto.randomUUID` is missing on plain HTTP; this is not. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(PAGE_ID_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
