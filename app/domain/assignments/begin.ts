import { attemptsLeft, type AssignedSitting } from "./progress";
import type { Terms } from "./terms";

/** Why a sitting of an assignment may not be begun. */
export type BeginRefusal = "withdrawn" | "not-open" | "overdue" | "no-attempts-left";

type MayBegin = {
  withdrawn: boolean;
  latePolicy: "refuse" | "accept";
  terms: Terms;
  sittings: readonly AssignedSitting[];
  now: number;
};

/** Why the candidate may not begin at `now`, or null where they may. One that is open is gone on with, not begun. */
export function beginRefusal({ withdrawn, latePolicy, terms, sittings, now }: MayBegin): BeginRefusal | null {
  if (withdrawn) return "withdrawn";
  if (now < terms.opensAt) return "not-open";
  if (latePolicy === "refuse" && terms.dueAt !== null && now > terms.dueAt) return "overdue";
  return attemptsLeft(sittings, terms) === 0 ? "no-attempts-left" : null;
}
