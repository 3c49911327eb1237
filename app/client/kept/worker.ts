import { SITTING, WORKER } from "./names";

/** Installs the worker where it is not, and waits until it sees what this page asks for. */
export async function workerAtWork(): Promise<void> {
  await navigator.serviceWorker.register(WORKER);
  if (navigator.serviceWorker.controller) return;
  await new Promise<void>((resolve) =>
    navigator.serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true }),
  );
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
