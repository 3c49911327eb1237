import { attemptsLeft, type AssignedSitting } from "./progress";
import type { Terms } from "./terms";

/** Why a sitting of an assignment may not be begun. */
export type BeginRefusal = "archived" | "withdrawn" | "not-open" | "overdue" | "no-attempts-left";

type MayBegin = {
  /** Whether its class is taught no more. */
  archived: boolean;
  withdrawn: boolean;
  latePolicy: "refuse" | "accept";
  terms: Terms;
  sittings: readonly AssignedSitting[];
  /** When an answer of theirs was last returned to be written again; null: never. */
  returnedAt: number | null;
  now: number;
};

/**
 * Why the candidate may not begin at `now`, or null where they may. One that is open is gone on with, not begun. An answer is
 * mostly returned after the due time, which therefore does not stand in the way of writing it again.
 */
export function beginRefusal(asked: MayBegin): BeginRefusal | null {
  const { archived, withdrawn, latePolicy, terms, sittings, returnedAt, now } = asked;
  if (archived) return "archived";
  if (withdrawn) return "withdrawn";
  if (now < terms.opensAt) return "not-open";
  const overdue = latePolicy === "refuse" && terms.dueAt !== null && now > terms.dueAt;
  if (overdue && !isToBeWrittenAgain(sittings, returnedAt)) return "overdue";
  return attemptsLeft(sittings, terms) === 0 ? "no-attempts-left" : null;
}

/** Whether an answer was returned and nothing was begun since, but for what is void. */
function isToBeWrittenAgain(sittings: readonly AssignedSitting[], returnedAt: number | null): boolean {
  return returnedAt !== null && sittings.every((one) => one.voidedAt !== null || one.startedAt <= returnedAt);
}
