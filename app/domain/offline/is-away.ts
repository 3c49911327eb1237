const AWAY: ReadonlySet<number> = new Set([502, 503, 504]);

/** Whether an HTTP status is what a proxy, or a server out of breath, answers in place of what was asked for. */
export function isAway(status: number): boolean {
  return AWAY.has(status);
}
