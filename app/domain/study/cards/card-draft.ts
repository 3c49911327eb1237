/** What a card asks for, as it is stored: see `cards.kind`. */
export type CardKind = "term" | "head" | "form" | "sentence" | "figure" | "case";

export const CARD_KINDS: readonly CardKind[] = ["term", "head", "form", "sentence", "figure", "case"];

/** A card to be kept. `source` names what it is made of and stands once a person. */
export type CardDraft = { kind: CardKind; source: string; front: string; back: string };

/** Longest front or back, UTF-16 units: a card is a sentence or two, not an essay. */
export const MAX_CARD_TEXT = 1_000;
