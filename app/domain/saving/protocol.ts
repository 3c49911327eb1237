import type { ClockState } from "../timing/attempt-clock";
import type { LeaseAnswer } from "./decide-lease";

/** Longest text one revision may hold, in UTF-16 units of canonical text. No exam asks for a tenth of it. */
export const MAX_TEXT_LENGTH = 100_000;

/** How many unanswered requests a page names at most; the latest are enough to recognise one's own head. */
export const MAX_UNANSWERED = 20;

/**
 * What a page sends to save its text.
 * `parent` is the number of the revision the text builds on (0: none); `after` names the page's own requests that are still
 * unanswered, so that the server knows a head it does not expect as the page's own; `turn` counts the page's requests.
 * `hash` is the SHA-256 of the canonical text as the page computed it. `page` is the random name of the page, `take` that the
 * candidate chose this text to go on from, which takes the lease. `writtenAt`: when it was typed, by the server's time as the page
 * reckons it; evidence for text that comes late, never a ground for taking it. `beside`: the text of a page that is gone, to be kept
 * and to move nothing. A form without JavaScript has none of these.
 */
export type SaveRequest = {
  text: string;
  hash: string;
  parent: number;
  turn: number;
  after: string[];
  page?: string | null;
  take?: boolean;
  beside?: boolean;
  writtenAt?: number | null;
};

/** `head` is the number of the newest head the page knows. */
export type LeaseRequest = { page: string; take: boolean; head: number };

/**
 * The idempotency key of a request: what makes it the same request when it comes again. Computed on both sides, so a key and a
 * text can never disagree. It needs no randomness: two pages with the same parent, turn and text ask for the same thing.
 */
export function saveKey({ parent, turn, hash }: Pick<SaveRequest, "parent" | "turn" | "hash">): string {
  return `${parent}.${turn}.${hash}`;
}

/** The turn in a key; 0 for what is no key. */
export function turnOf(key: string): number {
  const turn = Number(key.split(".")[1]);
  return Number.isSafeInteger(turn) && turn >= 0 ? turn : 0;
}

/** The server's clock as the page needs it; times are UTC milliseconds. */
export type ServerClock = { now: number; deadlineAt: number | null; arrivalEndsAt: number | null; state: ClockState };

/** The revision that counts, sent along when it is not the one just stored. `key` names the request that brought it, where it is known. */
export type HeadText = { number: number; hash: string; text: string; receivedAt: number; key?: string };

/**
 * The receipt. Every status means: this text is stored. `saved`: it is the head. `duplicate`: it was stored before (as `number`).
 * `side`: another page wrote since `parent`; kept beside the head. `late`: came after the deadline and its grace. `sealed`: came
 * after the hand-in. `head` is there when the head is another revision and the attempt still takes text.
 */
export type SaveAck = {
  status: "saved" | "duplicate" | "side" | "late" | "sealed";
  number: number;
  hash: string;
  receivedAt: number;
  headNumber: number;
  head?: HeadText;
  /** Null where the page named itself not, and once the answer is closed. */
  lease: LeaseAnswer | null;
  clock: ServerClock;
};

/** Answer to a `LeaseRequest`; `head` is there when it is newer than the one the page knows. */
export type LeaseAck = { lease: LeaseAnswer; clock: ServerClock; headNumber: number; head?: HeadText };
