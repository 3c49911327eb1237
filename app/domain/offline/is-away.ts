const AWAY: ReadonlySet<number> = new Set([502, 503, 504]);

/** Whether an HTTP status is what a proxy, or a server out of breath, answers in place of what was asked for. */
export function isAway(status: number): boolean {
  return AWAY.has(status);
}

/** Stands in every answer of our own server, and names the request as its log does; what a proxy answers by itself is without it. */
export const REQUEST_HEADER = "X-Request-Id";
