import type { FeedbackRequest, FeedbackResult, FeedbackTask } from "./feedback-provider";

/** Why a part of a reply was left out. */
export const DROP_REASONS = [
  /** A quotation that does not stand in the answer. */
  "not-in-answer",
  /** A key point that does not exist or that the reader may not see; a group the point does not have. */
  "unknown-point",
  /** Words about marks, scores, bands. */
  "mark-named",
  "too-short",
  "too-long",
  "too-many",
  /** Not in the language asked for. */
  "wrong-language",
  /** Says what stands there already: a rewrite that changes nothing, a known variant, the same part twice. */
  "nothing-new",
  /** A link, an address, markup or a stretch of the instructions. */
  "foreign-text",
] as const;
export type DropReason = (typeof DROP_REASONS)[number];

export type Validated<Result extends FeedbackResult = FeedbackResult> = {
  /** Only what passed; its own empty shape where nothing did. */
  result: Result;
  /** How many parts were left out, by reason; no entry for none. */
  dropped: Partial<Record<DropReason, number>>;
  /** Nothing usable is left: "no usable advice", shown as such. */
  empty: boolean;
};

/**
 * The part of a provider's reply that may be stored and shown. Pure, total and idempotent; the same for a reply that is
 * still coming in. A reply to another task than the request's is empty.
 */
export function validateAdvice(request: FeedbackRequest, _result: FeedbackResult): Validated {
  // Closed until the checks are there: nothing unchecked passes.
  return { result: NOTHING[request.task], dropped: {}, empty: true };
}

const NOTHING: Record<FeedbackTask, FeedbackResult> = {
  advice: { task: "advice", summary: "", strengths: [], advice: [], rewrites: [], nextDrill: "" },
  variants: { task: "variants", proposals: [] },
  evidence: { task: "evidence", places: [] },
};
