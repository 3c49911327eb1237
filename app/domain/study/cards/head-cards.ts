import { sha256Hex } from "../../text/hashing/content-hash";
import type { CardDraft } from "./card-draft";
import { MAX_CARD_TEXT } from "./card-draft";

type Theory = { title: string; blocks: readonly { head: string | null; text: string }[] };

/** Of a block, so much is shown to be told from: enough to place it, not enough to read it off. */
const CUE_LENGTH = 60;

/**
 * One card for each head of a topic's theory: topic, heading and its first words in, the head out. Blocks without a head give none. The source outlives
 * new versions of the pack, which give every entry another id.
 */
export function headCards({ packId, topic, theory }: { packId: string; topic: string; theory: Theory }): CardDraft[] {
  const headed = theory.blocks.flatMap(({ head, text }) => (head === null ? [] : [{ head, text }]));
  return headed.map(({ head, text }, index) => ({
    kind: "head",
    source: `head:${packId}:${sha256Hex(`${theory.title}\n${head}`).slice(0, 16)}`,
    front: `${topic} · ${theory.title}（${index + 1}/${headed.length}）\n${cueOf(text, head)}`.slice(0, MAX_CARD_TEXT),
    back: head.slice(0, MAX_CARD_TEXT),
  }));
}

/** The pack a card's words are from: of its heads, and of clippings taken from it. Null for other cards. */
export function packOfSource(source: string): string | null {
  return /^(?:head|clipping):(.+):[^:]+$/.exec(source)?.[1] ?? null;
}

/** The beginning of the text without the head's own words. */
function cueOf(text: string, head: string): string {
  const bare = text.split(head).join("……").replace(/\s+/g, "");
  return bare.length > CUE_LENGTH ? `${bare.slice(0, CUE_LENGTH)}……` : bare;
}
