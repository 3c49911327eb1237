/** Why what was asked of the server came to nothing: nobody of ours answered, or our server cannot do it just now. */
export type Undone = "offline" | "not-stored";

const UNDONE: ReadonlySet<unknown> = new Set<Undone>(["offline", "not-stored"]);

/** Whether an action's result says that it came to nothing: the page stays as it is, and loads nothing again. */
export function isUndone(actionResult: unknown): boolean {
  return typeof actionResult === "object" && actionResult !== null && UNDONE.has(Reflect.get(actionResult, "reason"));
}
