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
