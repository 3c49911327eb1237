/** What search can be narrowed to, in the order in which it is offered. */
export const SEARCH_KINDS = ["question", "material", "framework", "model", "theory", "set"] as const;

/** A kind of thing that can be found. */
export type SearchKind = (typeof SEARCH_KINDS)[number];
