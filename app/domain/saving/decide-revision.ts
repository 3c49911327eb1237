/** A stored revision as the decision needs it. */
export type KnownRevision = { number: number; hash: string; key: string };

export type RevisionQuestion = {
  /** The highest-numbered revision of the head chain. */
  head: KnownRevision | null;
  /** The revision this very request was stored as before, if it was. */
  before: KnownRevision | null;
  request: { parent: number; after: readonly string[]; hash: string };
  /** Whether text that arrives now may become the answer. */
  arrival: "in-time" | "late" | "sealed";
};

/** `parent` is the number the new revision is recorded as building on. */
export type RevisionDecision =
  { kind: "duplicate"; number: number } | { kind: "append"; chain: "head" | "side"; parent: number; late: boolean };

/**
 * The server's half of saving (design: invariants 1 and 2). Nothing is ever refused: what may not become the head is stored
 * beside it. A request extends the head when it builds on it, or when the head is one of the page's own unanswered requests.
 */
export function decideRevision({ head, before, request, arrival }: RevisionQuestion): RevisionDecision {
  if (before) return { kind: "duplicate", number: before.number };
  // With requests under way the same text is stored again: only a new head makes those that still arrive stale.
  if (head && head.hash === request.hash && (request.after.length === 0 || arrival !== "in-time")) {
    return { kind: "duplicate", number: head.number };
  }
  if (arrival !== "in-time") return { kind: "append", chain: "side", parent: request.parent, late: true };
  const headNumber = head?.number ?? 0;
  const extendsHead = request.parent === headNumber || (head !== null && request.after.includes(head.key));
  return extendsHead
    ? { kind: "append", chain: "head", parent: headNumber, late: false }
    : { kind: "append", chain: "side", parent: request.parent, late: false };
}
