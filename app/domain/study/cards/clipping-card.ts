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
};

/** A card of what the learner chose to keep: topic, use and source in, the words out. Without any of these, its first words. */
export function clippingCard({ id, kind, text, source, sourceDate, topics, uses }: Clipping): CardDraft {
  const cue = [topics.join("、"), uses.join("、"), [source, sourceDate].filter(Boolean).join(" ")].filter(
    (part) => part !== "",
  );
  const front = cue.length > 0 ? cue.join("\n") : `${[...text].slice(0, 8).join("")}……`;
  return { kind, source: `clipping:${id}`, front: front.slice(0, MAX_CARD_TEXT), back: text.slice(0, MAX_CARD_TEXT) };
}
