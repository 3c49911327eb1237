/** What this page is called on the server: one of several that may write an attempt. */
export type PageName = {
  /** The tab's own name from before a reload, or a new one. */
  take(): string;
  /** Leaves the name for the page that comes next in this tab. */
  keep(): void;
};

const BYTES = 12;

/**
 * The name outlives a reload, so that a reload is no take-over. It lies in the tab's storage only between two pages: a tab that is
 * duplicated meanwhile must not copy it.
 */
export function pageName(attemptId: string, storage: Storage | null = tabStorage()): PageName {
  const key = `page:${attemptId}`;
  let name = "";
  return {
    take() {
      if (name !== "") return name;
      name = read(storage, key) ?? randomName();
      return name;
    },
    keep() {
      try {
        if (name !== "") storage?.setItem(key, name);
      } catch {
        // full or forbidden: the next page takes a new name
      }
    },
  };
}

function read(storage: Storage | null, key: string): string | null {
  try {
    const name = storage?.getItem(key) ?? null;
    storage?.removeItem(key);
    return name;
  } catch {
    return null;
  }
}

/** Null where the browser forbids it; even asking may throw. */
function tabStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** `crypto.randomUUID` is missing on plain HTTP; this is not. */
function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
