/** A stored revision as the decision needs it. */
export type KnownRevision = { number: number; hash: string; key: string };

export type RevisionQuestion = {
  /** The highest-numbered revision of the head chain. */
  head: KnownRevision | null;
  /** The revision this very request was stored as before, or that keeps the same text aside already where this one would go. */
  before: KnownRevision | null;
  /** `beside`: left by a page that is gone, so it is kept but moves nothing. `take`: the candidate chose this text to go on from, and that is kept even where it is the head already. */
  request: { parent: number; after: readonly string[]; hash: string; take?: boolean; beside?: boolean };
  /** Another page holds a live lease (see `decideLease`). */
  heldByOther: boolean;
  /** Whether text that arrives now may become the answer. */
  arrival: "in-time" | "late" | "sealed";
};

/** `parent` is the number the new revision is recorded as building on. */
export type RevisionDecision =
  { kind: "duplicate"; number: number } | { kind: "append"; chain: "head" | "side"; parent: number; late: boolean };

/**
 * The server's half of saving (design: invariants 1 and 2). Nothing is ever refused: what may not become the head is stored
 * beside it. A request extends the head when no other page holds the lease and it builds on the head, or the head is one of the
 * page's own unanswered requests.
 */
export function decideRevision({ head, before, request, heldByOther, arrival }: RevisionQuestion): RevisionDecision {
  if (before) return { kind: "duplicate", number: before.number };
  // With requests under way the same text is stored again: only a new head makes those that still arrive stale.
  const mustMove = request.after.length > 0 || request.take === true;
  if (head?.hash === request.hash && (!mustMove || arrival !== "in-time")) {
    return { kind: "duplicate", number: head.number };
  }
  if (arrival !== "in-time") return { kind: "append", chain: "side", parent: request.parent, late: true };
  const headNumber = head?.number ?? 0;
  const buildsOnHead = request.parent === headNumber || (head !== null && request.after.includes(head.key));
  return buildsOnHead && !heldByOther && request.beside !== true
    ? { kind: "append", chain: "head", parent: headNumber, late: false }
    : { kind: "append", chain: "side", parent: request.parent, late: false };
}
