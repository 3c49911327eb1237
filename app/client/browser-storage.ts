/** The browser's storage for this site; null where it forbids it. Even asking may throw. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
