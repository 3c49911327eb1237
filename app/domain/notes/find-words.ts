import { normalise } from "../text/normalise";
import type { Range } from "../text/segments";

/**
 * Every place where the words stand in a material's canonical text, in order and without overlaps. Width, letter case,
 * punctuation variants and radical look-alikes make no difference, as in scoring; nor do spaces around the words.
 */
export function findWords(text: string, words: string): Range[] {
  const sought = normalise(words).text.trim();
  if (sought === "") return [];
  const folded = normalise(text);
  const places: Range[] = [];
  let at = folded.text.indexOf(sought);
  while (at >= 0) {
    const after = at + sought.length;
    // The last unit's own end: what was left out of the folded text behind it is no part of the words.
    places.push({ start: folded.starts[at] ?? 0, end: (folded.starts[after - 1] ?? 0) + 1 });
    at = folded.text.indexOf(sought, after);
  }
  return places;
}
