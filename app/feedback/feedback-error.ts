import type { FeedbackUsage } from "./feedback-provider";

/**
 * Why there is no reply.
 * - `unavailable`: no connection, a connection that broke off, or 5xx
 * - `rate-limited`: 429, with `retryAfterMs` where the server says how long
 * - `timeout`: no end within the time allowed
 * - `refused`: the model declines to answer
 * - `bad-reply`: not JSON, or not the shape asked for, also after a repair where there is one
 * - `too-large`: the reply was cut at the size allowed
 * - `not-allowed`: 401, 403 or no credit left: a setting for the admin to look at
 * - `not-accepted`: 400, 404, 422 and the like: model name or address for the admin to look at
 * - `cancelled`: the caller's signal
 */
export const FEEDBACK_ERROR_CODES = [
  "unavailable",
  "rate-limited",
  "timeout",
  "refused",
  "bad-reply",
  "too-large",
  "not-allowed",
  "not-accepted",
  "cancelled",
] as const;
export type FeedbackErrorCode = (typeof FEEDBACK_ERROR_CODES)[number];

/** The longest a server may ask us to wait; longer waits are cut to it. */
export const MAX_RETRY_AFTER_MS = 60 * 60 * 1000;

const RETRYABLE: ReadonlySet<FeedbackErrorCode> = new Set(["unavailable", "rate-limited", "timeout"]);

/** The one error `FeedbackProvider.give` throws. Its message is a code, never a person's text or a key. */
export class FeedbackError extends Error {
  readonly code: FeedbackErrorCode;
  /** Whether the same request may go well later. */
  readonly retryable: boolean;
  /** How long the server asks to wait, in milliseconds; null: it does not say. */
  readonly retryAfterMs: number | null;
  /** The HTTP status, where there was one. */
  readonly status: number | null;
  /** What was spent before it failed, where the server said so; to be booked all the same. */
  readonly usage: FeedbackUsage | null;

  constructor(
    code: FeedbackErrorCode,
    details: { retryAfterMs?: number | null; status?: number | null; usage?: FeedbackUsage | null } = {},
  ) {
    super(`feedback: ${code}`);
    this.name = "FeedbackError";
    this.code = code;
    this.retryable = RETRYABLE.has(code);
    const wait = details.retryAfterMs ?? null;
    this.retryAfterMs = wait === null ? null : Math.min(Math.max(0, wait), MAX_RETRY_AFTER_MS);
    this.status = details.status ?? null;
    this.usage = details.usage ?? null;
  }
}
