import { canonicalText } from "../text/hashing/canonical";

/** Where pasted words stand in an answer, or why that cannot be said. */
export type PlaceOfWords =
  { ok: true; start: number; end: number } | { ok: false; reason: "words-absent" | "words-ambiguous" };

/**
 * The one place of a canonical answer where `words` stand verbatim (UTF-16 units); white space around them is not looked
 * for. Words that stand there more than once name no place.
 */
export function placeOfWords(answer: string, words: string): PlaceOfWords {
  const sought = canonicalText(words).trim();
  const start = sought === "" ? -1 : answer.indexOf(sought);
  if (start < 0) return { ok: false, reason: "words-absent" };
  if (answer.indexOf(sought, start + 1) >= 0) return { ok: false, reason: "words-ambiguous" };
  return { ok: true, start, end: start + sought.length };
}
