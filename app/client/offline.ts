/** Whether an action's result says that the server could not be reached. */
export function isOffline(actionResult: unknown): boolean {
  return typeof actionResult === "object" && actionResult !== null && Reflect.get(actionResult, "reason") === "offline";
}

const AWAY: ReadonlySet<number> = new Set([502, 503, 504]);

/** Whether an answer is what a proxy, or a server out of breath, says in place of the one that was asked for. */
export function isAway(status: number): boolean {
  return AWAY.has(status);
}
