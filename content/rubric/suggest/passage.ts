/** Where a suggested wording stands, from the surest source to the least. */
export const SUGGESTION_SOURCES = ["credited", "material", "model", "pack"] as const;
export type SuggestionSource = (typeof SUGGESTION_SOURCES)[number];

/**
 * A text in which a point may be said in other words. `pointId`: it is known to say that point (its source span in a
 * material, or the evidence of an answer it was credited for).
 */
export type Passage = { from: SuggestionSource; text: string; pointId?: string };
