import { SITTING, WORKER } from "./names";

/** How long an installation may take before it is asked for again, in ms. */
const AT_WORK_WITHIN_MS = 30_000;

/**
 * Installs the worker where it is not, and waits until it sees what this page asks for. Rejects where that takes too long: an
 * installation that failed, as without network, is told to nobody.
 */
export async function workerAtWork(): Promise<void> {
  await navigator.serviceWorker.register(WORKER);
  if (navigator.serviceWorker.controller) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("The worker does not see this page.")), AT_WORK_WITHIN_MS);
    const seen = () => {
      clearTimeout(timer);
      resolve();
    };
    navigator.serviceWorker.addEventListener("controllerchange", seen, { once: true });
  });
}

/** Says that somebody writes, until the returned end of it or until the page is gone. */
export function holdSitting(): () => void {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  // A browser without locks lets a new worker in when all its pages are closed.
  const { locks } = navigator as { locks?: LockManager };
  // Refused only while the page is going away.
  locks?.request(SITTING, { mode: "shared" }, () => ended).catch(() => undefined);
  return end;
}
