import { useEffect } from "react";
import { browserStorage } from "../browser-storage";
import { ROOMS } from "./names";

const KEPT_FOR = "kept-for";

/** Notes, before anything is kept, whose pages this browser is going to hold. */
export function noteKeptFor(tag: string): void {
  try {
    browserStorage()?.setItem(KEPT_FOR, tag);
  } catch {
    // Full: the worker of the origin still sees every document that somebody else asks for.
  }
}

/**
 * As soon as a page is shown to another person, or to nobody in particular, what was kept of the one before goes. The worker does
 * the same for whatever passes it; a page that was loaded past it (a forced reload) does not. Null: the page does not know for whom
 * it is.
 */
export function useOwnRoomsOnly(tag: string | null): void {
  useEffect(() => {
    const storage = browserStorage();
    const keptFor = storage?.getItem(KEPT_FOR) ?? null;
    if (tag === null || keptFor === null || keptFor === tag || typeof caches === "undefined") return;
    storage?.removeItem(KEPT_FOR);
    caches.delete(ROOMS).catch(() => undefined); // nothing can be read there either
  }, [tag]);
}
