export const MAX_TITLE_CHARACTERS = 120;
export const MAX_NOTE_CHARACTERS = 2_000;
export const MAX_REASON_CHARACTERS = 300;
export const MAX_LIMIT_MINUTES = 600;
export const MAX_ATTEMPTS = 20;

/** What is wrong with terms: due before it opens, minutes or attempts that make no sense. */
export type TermsProblem = "due" | "limit" | "attempts";

type Checked = { opensAt: number; dueAt: number | null; limitMinutes: number | null; maxAttempts: number };

/** The first thing wrong with the terms of an assignment, or null. */
export function termsProblem({ opensAt, dueAt, limitMinutes, maxAttempts }: Checked): TermsProblem | null {
  if (!Number.isFinite(opensAt) || (dueAt !== null && !(dueAt > opensAt))) return "due";
  if (limitMinutes !== null && !isWithin(limitMinutes, MAX_LIMIT_MINUTES)) return "limit";
  return isWithin(maxAttempts, MAX_ATTEMPTS) ? null : "attempts";
}

function isWithin(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}
