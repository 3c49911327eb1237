import { APIConnectionTimeoutError, APIError } from "openai";
import { FeedbackError, type FeedbackErrorCode } from "../feedback-error";
import { retryAfterMs } from "./retry-after";

/** 429 with these codes: waiting does not help. */
const NO_CREDIT = new Set(["insufficient_quota", "billing_hard_limit_reached"]);

/** The error of a call, whatever went wrong on the way. Nothing of the server's words is kept: they may repeat the key or the text. */
export function failureOf(error: unknown, now: number): FeedbackError {
  if (error instanceof FeedbackError) return error;
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof FeedbackError) return cause;
  if (error instanceof APIConnectionTimeoutError) return new FeedbackError("timeout");
  // A line of the stream that is no JSON.
  if (error instanceof SyntaxError) return new FeedbackError("bad-reply");
  if (!(error instanceof APIError)) return new FeedbackError("unavailable");
  const status = typeof error.status === "number" ? error.status : null;
  const wait = error.headers instanceof Headers ? retryAfterMs(error.headers, now) : null;
  return new FeedbackError(codeOf(status, error.code ?? ""), { status, retryAfterMs: wait });
}

function codeOf(status: number | null, code: string): FeedbackErrorCode {
  if (status === 401 || status === 403 || NO_CREDIT.has(code)) return "not-allowed";
  if (status === 429) return "rate-limited";
  if (status === 408) return "timeout";
  if (status !== null && status >= 400 && status < 500) return "not-accepted";
  return "unavailable";
}
