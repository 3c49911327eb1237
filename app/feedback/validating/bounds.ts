/** Bounds of the parts of a reply, in characters; English takes about three for one Chinese character. */
export const BOUNDS = {
  summary: { least: 4, most: 400 },
  strength: { least: 2, most: 200 },
  advice: { least: 4, most: 300 },
  rewritten: { least: 4, most: 300 },
  nextDrill: { least: 4, most: 200 },
  why: { least: 4, most: 200 },
  /** A quotation, in the language of the answer. */
  quotation: { least: 2, most: 200 },
  expression: { least: 2, most: 20 },
} as const;
export type Bound = keyof typeof BOUNDS;

/** How many parts of each kind are kept. */
export const MOST = { strengths: 3, advice: 6, quotations: 4, rewrites: 3, proposals: 8, places: 3 } as const;

export const ENGLISH_WIDTH = 3;
