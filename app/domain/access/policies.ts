import type { Viewer } from "./viewer";

/** Who may pass, as pure one-liners. Roles: a tutor may do what a candidate may, an admin what a tutor may. */
export const policies = {
  anyone: () => true,
  nobody: () => false,
  /** Anyone who writes: a visitor trying a question, or any account. */
  writer: (viewer: Viewer) => viewer.kind !== "stranger",
  account: (viewer: Viewer) => viewer.kind === "account",
  tutor: (viewer: Viewer) => viewer.kind === "account" && (viewer.role === "tutor" || viewer.role === "admin"),
  admin: (viewer: Viewer) => viewer.kind === "account" && viewer.role === "admin",
} as const satisfies Record<string, (viewer: Viewer) => boolean>;

export type PolicyName = keyof typeof policies;

/** Whether `viewer` passes the named policy. */
export function allows(policy: PolicyName, viewer: Viewer): boolean {
  return policies[policy](viewer);
}
