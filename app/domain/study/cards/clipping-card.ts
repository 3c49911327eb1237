import type { CardDraft } from "./card-draft";
import { MAX_CARD_TEXT } from "./card-draft";

type Clipping = {
  id: string;
  kind: "sentence" | "figure" | "case";
  text: string;
  source: string | null;
  sourceDate: string | null;
  topics: readonly string[];
  uses: readonly string[];
  /** The topic whose words these are: kept back with it while an assignment does. */
  packId: string | null;
};

/** What a card of a clipping is known by; the pack in it is what `packOfSource` reads. */
export function clippingCardSource({ id, packId }: Pick<Clipping, "id" | "packId">): string {
  return packId === null ? `clipping:${id}` : `clipping:${packId}:${id}`;
}

/** A card of what the learner chose to keep: topic, use and source in, the words out. Without any of these, its first words. */
export function clippingCard(clipping: Clipping): CardDraft {
  const { kind, text, source, sourceDate, topics, uses } = clipping;
  const cue = [topics.join("、"), uses.join("、"), [source, sourceDate].filter(Boolean).join(" ")].filter(
    (part) => part !== "",
  );
  const front = cue.length > 0 ? cue.join("\n") : `${[...text].slice(0, 8).join("")}……`;
  return {
    ...{ kind, source: clippingCardSource(clipping) },
    ...{ front: front.slice(0, MAX_CARD_TEXT), back: text.slice(0, MAX_CARD_TEXT) },
  };
}
