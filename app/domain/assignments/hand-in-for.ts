import { attemptsLeft, type AssignedSitting } from "./progress";
import type { Terms } from "./terms";

/** Why a tutor may not hand in for a candidate. */
export type HandInForRefusal = "withdrawn" | "not-open" | "handed-in" | "writing" | "no-attempts-left";

type MayHandInFor = { withdrawn: boolean; terms: Terms; sittings: readonly AssignedSitting[]; now: number };

/**
 * Why nothing may be handed in for the candidate at `now`, or null where it may. What they handed in or are writing themselves
 * stands until a tutor voids it. The due time does not matter: what was written on paper in time may reach the desk later.
 */
export function handInForRefusal({ withdrawn, terms, sittings, now }: MayHandInFor): HandInForRefusal | null {
  if (withdrawn) return "withdrawn";
  if (now < terms.opensAt) return "not-open";
  const standing = sittings.filter(({ voidedAt }) => voidedAt === null);
  if (standing.some(({ status }) => status === "sealed")) return "handed-in";
  if (standing.length > 0) return "writing";
  return attemptsLeft(sittings, terms) === 0 ? "no-attempts-left" : null;
}
