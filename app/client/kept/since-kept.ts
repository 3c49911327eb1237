import { asKnown, type HeardSince, type Known } from "~/domain/offline/as-known";
import { reckonedNow, type Moment } from "~/domain/offline/kept-room";

type Since = { made: Moment; heard: ReadonlyMap<string, HeardSince> };

/** Of the document that is open; null for one that the server sent just now. */
let since: Since | null = null;
/** Answers that were opened from it. What comes for them afterwards comes from the server. */
const begun = new Set<string>();

/** Told before the page is taken over by its scripts, so that it begins with what is known. */
export function noteSinceKept(told: Since): void {
  since = told;
}

/** Whether the open document is one that this browser kept. */
export function isKeptDocument(): boolean {
  return since !== null;
}

/** What the page of an answer begins with. A page from the server is believed as it is. */
export function knownOf(attemptId: string, page: Known): Known {
  if (since === null || begun.has(attemptId)) return page;
  begun.add(attemptId);
  const heard = since.heard.get(attemptId) ?? { told: since.made, head: null, deadlines: null };
  return asKnown(page, heard, Date.now());
}

/** The server's time when the page was opened, from its time when the page was made. */
export function openedAt(madeAt: number): number {
  return since === null ? madeAt : Math.max(madeAt, reckonedNow(since.made, Date.now()));
}
