import type { HeadText, ServerClock } from "../saving/protocol";
import { isMoment, reckonedNow, type Moment } from "./kept-room";

/** What a writing page begins with. */
export type Known = { head: HeadText | null; clock: ServerClock };

/** What this browser heard of an answer after its kept page was made. `told` is the last time the server told its clock. */
export type HeardSince = {
  told: Moment;
  head: HeadText | null;
  /** Null where only the page itself was heard. */
  deadlines: Pick<ServerClock, "deadlineAt" | "arrivalEndsAt"> | null;
};

/**
 * A kept page knows what was so when it was made. It goes on from the newest text the server acknowledged to this browser, and its
 * clock has run on meanwhile; both are only what the browser knows, and the server decides when it is back.
 */
export function asKnown(page: Known, since: HeardSince | null, wallNow: number): Known {
  if (since === null) return page;
  const { told, head, deadlines } = since;
  const newer = head !== null && head.number > (page.head?.number ?? 0);
  const now = Math.max(page.clock.now, reckonedNow(told, wallNow));
  return { head: newer ? head : page.head, clock: { ...page.clock, ...deadlines, now } };
}

/** Null for what is no such record. */
export function readHeardSince(text: string): HeardSince | null {
  try {
    const value: unknown = JSON.parse(text);
    return isHeard(value) ? value : null;
  } catch {
    return null;
  }
}

function isHeard(value: unknown): value is HeardSince {
  if (typeof value !== "object" || value === null) return false;
  const { told, head, deadlines } = value as Record<string, unknown>;
  return isMoment(told) && (head === null || isHead(head)) && (deadlines === null || typeof deadlines === "object");
}

function isHead(value: unknown): value is HeadText {
  if (typeof value !== "object" || value === null) return false;
  const { number, hash, text, receivedAt } = value as Record<string, unknown>;
  const texts = [hash, text].every((one) => typeof one === "string");
  return texts && typeof number === "number" && typeof receivedAt === "number";
}
