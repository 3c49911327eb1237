import { SITTING, TAKE_OVER } from "~/client/kept/names";
import { isRoom, treatmentOf } from "~/domain/offline/treatment";
import { answerAsset, answerNotes, answerPage, answerRoom } from "./answer";
import { dropOldAssets, keepAssets } from "./build-assets";
import { rooms } from "./rooms";
import type { WorkerScope } from "./scope";

/**
 * The worker of the origin, put together by `scripts/bundle/offline-worker.ts` and served at `/sw.js`. It never comes between an open
 * writing page and its server: saving, the clock and every form pass it untouched.
 */
const worker = self as unknown as WorkerScope;

worker.addEventListener("install", (event) => event.waitUntil(keepAssets()));

// Open pages are seen from now on, so that nobody signs out unseen. Nothing is loaded again for it.
worker.addEventListener("activate", (event) => event.waitUntil(Promise.all([dropOldAssets(), worker.clients.claim()])));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const navigates = request.mode === "navigate";
  const treatment = treatmentOf({ method: request.method, url: request.url, navigates }, self.location.origin);
  switch (treatment.kind) {
    case "asset":
      return event.respondWith(answerAsset(request));
    case "room":
      return event.respondWith(answerRoom(request, treatment.room));
    case "notes":
      return event.respondWith(answerNotes(request, treatment.attemptId));
    case "page":
      event.waitUntil(makeWay());
      return event.respondWith(answerPage(request));
    case "entry":
      return event.waitUntil(rooms.clear());
    case "pass":
      if (treatment.over !== null) event.waitUntil(rooms.drop(treatment.over));
  }
});

worker.addEventListener("message", (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(takeOver());
});

/** A new worker waits while the old one has pages. Between two pages, while nobody writes, it may come in. */
async function makeWay(): Promise<void> {
  const { waiting } = worker.registration;
  if (waiting && !(await somebodyWrites())) waiting.postMessage(TAKE_OVER);
}

async function takeOver(): Promise<void> {
  if (!(await somebodyWrites())) await worker.skipWaiting();
}

/** A writing page holds a lock from its first idle moment on, and says so by its address before. Unknown counts as yes. */
async function somebodyWrites(): Promise<boolean> {
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.some(({ url }) => isRoom(new URL(url).pathname))) return true;
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return true;
  const { held = [] } = await locks.query();
  return held.some(({ name }) => name === SITTING);
}
