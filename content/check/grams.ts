import { matchingForm } from "~/domain/text/normalise";

/** Characters per gram, as in the copying rule of the scorer: chance and ordinary collocations do not meet. */
export const GRAM = 13;

/** The words of a text without punctuation and white space: what grams are cut from. */
export function bareWords(text: string): string {
  return matchingForm(text).replace(/[\n，。、,.;:。!?()[\]…~·-]/g, "");
}

/** Every run of 13 characters of bare words. */
export function gramsOf(words: string): string[] {
  return Array.from({ length: Math.max(0, words.length - GRAM + 1) }, (_, at) => words.slice(at, at + GRAM));
}

/** Share (0..1) of the characters of bare words that stand in a gram for which `isKnown` holds. */
export function gramCover(words: string, isKnown: (gram: string) => boolean): number {
  let covered = 0;
  let coveredTo = 0;
  gramsOf(words).forEach((gram, at) => {
    if (!isKnown(gram)) return;
    covered += at + GRAM - Math.max(at, coveredTo);
    coveredTo = at + GRAM;
  });
  return words.length === 0 ? 0 : covered / words.length;
}
