/** Where a form came from: what rate limits, sessions and the audit need to know of its request. */
export type Visit = {
  address: string;
  userAgent: string | null;
  /** The session it was sent with, which ends when another begins. */
  sessionId: string | null;
  /** The visitor who sent it, whose work goes to the account. */
  visitorId: string | null;
  /** The token of the session that this browser last signed in to, most often over by now; it opens nothing. */
  knownBy: string | null;
  now: number;
};
