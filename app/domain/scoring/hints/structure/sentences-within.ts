import type { Range } from "../../../text/segments";

const SENTENCE = /[^。!?;\n]+[。!?;\n]*/g;
/** Openings and endings longer than this are not read to their end. */
const READ_CHARACTERS = 3_000;

/** A sentence of the matching form, without its closing mark. `asks` where it ends in a question mark. */
export type SentenceRange = Range & { text: string; asks: boolean };

/** The sentences of a range, up to 。！？； and line breaks. */
export function sentencesWithin(text: string, range: Range): SentenceRange[] {
  const words = text.slice(range.start, Math.min(range.end, range.start + READ_CHARACTERS));
  return [...words.matchAll(SENTENCE)].map((found) => {
    const sentence = found[0].replace(/[。!?;\n]+$/, "");
    const start = range.start + found.index;
    return { start, end: start + sentence.length, text: sentence, asks: found[0].includes("?") };
  });
}
