import { useCallback, useEffect, useState } from "react";

/** A page that does not come to rest gets its later parts all the same. */
const AT_REST_WITHIN_MS = 5_000;
/** For browsers that do not tell when they are at rest. */
const PROBABLY_AT_REST_MS = 2_000;

/** `part` is null until it has come; `ask` asks for it at once, and again after it `failed` to come. */
export type Later<Part> = { part: Part | null; failed: boolean; ask: () => void };

/**
 * A part of a page that nobody needs before the first key: asked for when the page has come to rest, so that it is there when the
 * network is not, and again when a network that was gone is back. Whoever shows it says what is missing until then. `load`
 * is the same function each time; `when` may change to "at-once" where it is wanted sooner.
 */
export function useLater<Part>(load: () => Promise<Part>, when: "at-rest" | "at-once" = "at-rest"): Later<Part> {
  const [came, setCame] = useState<{ part: Part | null; failed: boolean }>({ part: null, failed: false });
  const ask = useCallback(() => {
    load().then(
      (part) => setCame({ part, failed: false }),
      () => setCame(({ part }) => ({ part, failed: part === null })),
    );
  }, [load]);
  const there = came.part !== null;
  useEffect(() => (there ? undefined : when === "at-once" ? ask() : atRest(ask)), [ask, when, there]);
  useEffect(() => {
    if (!came.failed) return;
    window.addEventListener("online", ask);
    return () => window.removeEventListener("online", ask);
  }, [came.failed, ask]);
  return { ...came, ask };
}

function atRest(work: () => void): () => void {
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(work, PROBABLY_AT_REST_MS);
    return () => clearTimeout(timer);
  }
  const waiting = requestIdleCallback(work, { timeout: AT_REST_WITHIN_MS });
  return () => cancelIdleCallback(waiting);
}
