/** Roles of an account; one installation is one school. */
export type Role = "candidate" | "tutor" | "admin";

/**
 * Who is looking: a stranger (no session), a visitor (a session without an account, trying a question),
 * or an account with its role.
 */
export type Viewer =
  | { kind: "stranger" }
  | { kind: "visitor"; personId: string }
  | { kind: "account"; personId: string; role: Role; displayName: string; userName: string };

export const STRANGER: Viewer = { kind: "stranger" };

/** The person behind a viewer, or null for a stranger. */
export function personOf(viewer: Viewer): string | null {
  return viewer.kind === "stranger" ? null : viewer.personId;
}

/** True for tutors and admins. */
export function isStaff(viewer: Viewer): boolean {
  return viewer.kind === "account" && viewer.role !== "candidate";
}
