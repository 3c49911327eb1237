import type { AdviceResult } from "../feedback-provider";
import { namesMark } from "../validating/names-mark";
import { isInLanguageOf } from "../validating/text-checks";

/** Words at the head of a sentence that say nothing of their own. */
const EMPTY_OPENING = /^(?:众所周知|毋庸置疑|不言而喻|总的来说|可以这样说|在当今社会|随着社会的不断发展)[，,]/;
/** Where a second thought begins. */
const TURN = /[，,](?=(?:同时|此外|另外|并且|而且|与此同时)[，,]?[一-鿿])/;
const LEAST_SIDE = 12;

/** Sentences in a better form: without an empty opening, or cut where a second thought begins. Only words of the answer. */
export function sentenceRewrites(sentences: readonly string[]): AdviceResult["rewrites"] {
  const rewrites: AdviceResult["rewrites"] = [];
  for (const original of sentences) {
    if (rewrites.length === 3) break;
    const rewritten = cutAtTurn(original.replace(EMPTY_OPENING, ""));
    const fits = original.length <= 180 && [...rewritten.trim()].length >= 4 && isInLanguageOf(rewritten, original);
    const usable = fits && !namesMark(original) && !namesMark(rewritten);
    if (rewritten !== original && usable && !rewrites.some((known) => known.original === original)) {
      rewrites.push({ original, rewritten });
    }
  }
  return rewrites;
}

function cutAtTurn(sentence: string): string {
  const at = sentence.search(TURN);
  if (at < LEAST_SIDE || sentence.length - at < LEAST_SIDE) return sentence;
  return `${sentence.slice(0, at)}。${sentence.slice(at + 1)}`;
}
