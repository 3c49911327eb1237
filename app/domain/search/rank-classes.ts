import type { QueryTokens } from "./tokens";

/** What a class of documents has: all of these tokens, and of each of the other lists not all. */
export type RankClass = { all: string[]; without: string[][] };

/**
 * The classes that documents are shown in, the best first: those with what is looked for in the title, then those with it as
 * words of their own, then the rest; of those with it in the title as well the ones that have it as words first. No document
 * is in two of them, and every one that can match is in one.
 */
export function rankClasses({ required, inTitle, asWords, besideWords }: QueryTokens): RankClass[] {
  // What is in the title is in the text as well: the tokens of the title imply those required.
  const named = inTitle;
  if (asWords.length === 0) {
    return [
      { all: named, without: [] },
      { all: required, without: [named] },
    ];
  }
  return [
    { all: [...named, ...asWords], without: [] },
    { all: named, without: [asWords] },
    // As words: the index need not be asked again for what stands inside them.
    { all: [...besideWords, ...asWords], without: [named] },
    { all: required, without: [named, asWords] },
  ];
}
