/** Where a browser cannot say when it is idle, in ms. */
const INSTEAD_MS = 2_000;
/** At the latest, in ms. */
const WITHIN_MS = 10_000;

/** Does the work when the page has nothing else to do. Returns the cancellation. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const idle = requestIdleCallback(work, { timeout: WITHIN_MS });
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(work, INSTEAD_MS);
  return () => clearTimeout(timer);
}

/** Whether this browser can keep pages: on plain HTTP it has no worker for that, and without a build there is none. */
export function canKeep(): boolean {
  return import.meta.env.PROD && "serviceWorker" in navigator && typeof caches !== "undefined";
}
