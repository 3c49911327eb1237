/** The tab's own storage for a text that is kept nowhere else; null where the browser forbids it. Even asking may throw. */
function tabStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** What this tab last kept under the key; null where nothing was. */
export function keptText(key: string): string | null {
  return tabStorage()?.getItem(key) ?? null;
}

/** Keeps a text in this tab until it is closed; false where the browser has no room or forbids it. */
export function keepText(key: string, text: string): boolean {
  const storage = tabStorage();
  if (!storage) return false;
  try {
    storage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
