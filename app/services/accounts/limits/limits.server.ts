import { createHash } from "node:crypto";
import { database } from "@db/client/database";
import type { Reader, Tx } from "@db/client/types";
import { getHits } from "@db/queries/operations/get-hits";
import { clearHits, countHit, removeHits } from "@db/queries/operations/rate-limits";
import { hashSessionToken } from "../sessions/session-token.server";
import { countedAs } from "./counted-as";

const MINUTE_MS = 60_000;

/** How often something may happen within a window that begins with its first time. */
export const LIMITS = {
  /** Failures with one user name from one address. Counted per address, so that nobody elsewhere can shut a person out. */
  signIn: { hits: 10, windowMs: 15 * MINUTE_MS },
  /** Failures from one address: a whole school sits behind one. */
  signInAddress: { hits: 200, windowMs: 15 * MINUTE_MS },
  signUp: { hits: 60, windowMs: 60 * MINUTE_MS },
  /** Wrong one-time codes from one address: the reset code's with one user name, and the start token's. */
  code: { hits: 10, windowMs: 15 * MINUTE_MS },
  /**
   * Wrong invite codes from one address, with whatever names. Eighty bits are not guessed in any number of tries, so that the
   * bound is for the work it makes, and wide: behind one address others sit whose codes are right.
   */
  inviteCode: { hits: 100, windowMs: 15 * MINUTE_MS },
  /** Retyped own password on a page that asks for it again. */
  ownPassword: { hits: 10, windowMs: 15 * MINUTE_MS },
  /** New visitors from one address. */
  visitor: { hits: 300, windowMs: 60 * MINUTE_MS },
  /** Join codes of classes that are none, from one person. */
  joinCode: { hits: 10, windowMs: 15 * MINUTE_MS },
  /** The same from one address, behind which a class sits whose code is mistyped by many. */
  joinCodeAddress: { hits: 200, windowMs: 15 * MINUTE_MS },
  /** Requests for advice by one person; what they may cost is bounded beside it. */
  advice: { hits: 20, windowMs: 60 * MINUTE_MS },
  /** Tests of the provider of advice by one admin: each is a call that may cost. */
  adviceTest: { hits: 5, windowMs: 10 * MINUTE_MS },
  /** Proposals that one tutor asks a model for; what they may cost is bounded beside it. */
  adviceProposal: { hits: 40, windowMs: 10 * MINUTE_MS },
  /**
   * Seals of one person's own making, each of which is scored. Nobody writes answers that fast; beyond it the text is stored and
   * the deadline seals it, so that the bound is for the work and never for the answer.
   */
  handIn: { hits: 30, windowMs: 10 * MINUTE_MS },
  /** Texts and bundles read and entered by one tutor: each costs seconds of work. */
  import: { hits: 120, windowMs: 60 * MINUTE_MS },
  /** Files of all that is one's own, which read everything there is of a person. */
  takeOut: { hits: 10, windowMs: 60 * MINUTE_MS },
} as const;

export type LimitName = keyof typeof LIMITS;

export type TooManyTries = { ok: false; reason: "too-many-tries"; minutes: number };

/** One thing that is counted: a limit and what it is counted for. */
export type Counter = { limit: LimitName; key: string };

/** Addresses and names are counted under a hash, so that the table tells nobody who tried what. */
export function counter(limit: LimitName, ...parts: string[]): Counter {
  const key = createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
  return { limit, key: `${limit}:${key}` };
}

/** One thing counted for an address. */
export function addressCounter(limit: LimitName, address: string, ...parts: string[]): Counter {
  return counter(limit, countedAs(address), ...parts);
}

/** Failures with a name in a browser that was signed in with it before, by the token it is known by. */
export function browserCounter(knownBy: string, userName: string): Counter {
  return counter("signIn", hashSessionToken(knownBy), userName);
}

/** The refusal when the counter is full, or null. Counts nothing. */
export async function overLimit({ limit, key }: Counter, now: number, on?: Reader): Promise<TooManyTries | null> {
  const { hits, windowMs } = LIMITS[limit];
  const window = await getHits({ key, windowMs, now }, on);
  if (window === null || window.count < hits) return null;
  return tooManyTries(window.windowStartedAt + windowMs - now);
}

/** Counts one. Whether it was the one that filled the counter, which is worth an audit row. */
export async function count({ limit, key }: Counter, now: number, tx: Tx): Promise<{ over: boolean; filled: boolean }> {
  const { hits, windowMs } = LIMITS[limit];
  const reached = await countHit({ key, windowMs, now }, tx);
  return { over: reached > hits, filled: reached === hits };
}

export async function clear({ key }: Counter, tx: Tx): Promise<void> {
  await clearHits({ key }, tx);
}

export function tooManyTries(remainingMs: number): TooManyTries {
  return { ok: false, reason: "too-many-tries", minutes: Math.max(1, Math.ceil(remainingMs / MINUTE_MS)) };
}

/** Removes what no limit counts any more: whoever makes up names and addresses leaves a row for each. */
export async function forgetOldHits({ now }: { now: number }): Promise<void> {
  const longest = Math.max(...Object.values(LIMITS).map(({ windowMs }) => windowMs));
  await database().tx((tx) => removeHits({ before: now - longest }, tx));
}
