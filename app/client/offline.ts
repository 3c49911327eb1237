/** Whether an action's result says that the server could not be reached. */
export function isOffline(actionResult: unknown): boolean {
  return typeof actionResult === "object" && actionResult !== null && Reflect.get(actionResult, "reason") === "offline";
}
