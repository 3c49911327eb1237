/** What is kept in 素材本, as it is stored: see `clippings.kind`. */
export type ClippingKind = "sentence" | "case" | "figure";

export const CLIPPING_KINDS: readonly ClippingKind[] = ["sentence", "case", "figure"];

/** What a clipping says, without who keeps it and when. `sourceDate` is a calendar day, `2026-11-29`. */
export type ClippingWords = {
  kind: ClippingKind;
  text: string;
  source: string | null;
  sourceDate: string | null;
  topics: string[];
  uses: string[];
};

/** Bounds of a clipping: text, source and a tag in UTF-16 units. The text fits on the back of a card, whole. */
export const CLIPPING_LIMITS = { text: 1_000, source: 200, tags: 10, tag: 20 };

/** The uses offered beside a learner's own: where in an answer the words are wanted. */
export const USUAL_USES = ["标题", "开头", "分论点", "论据", "对策", "结尾"] as const;
