import type { Visit } from "~/services/accounts/entry/visit";

/** A moment the account tests begin at, UTC milliseconds. */
export const MORNING = 1_750_000_000_000;
export const MINUTE_MS = 60_000;

export function visit(more: Partial<Visit> = {}): Visit {
  return {
    address: "10.0.0.7",
    userAgent: "Firefox/140.0 (Windows)",
    sessionId: null,
    visitorId: null,
    knownBy: null,
    now: MORNING,
    ...more,
  };
}
