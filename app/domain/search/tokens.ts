import { searchForm } from "./search-form";

/** Cuts Chinese text into words; the dictionary behind it is loaded at the edge and handed in. */
export type Cutter = {
  /** The words of a text with the shorter words inside them. */
  forIndex(text: string): readonly string[];
  /** The words of a query, end to end. */
  forQuery(text: string): readonly string[];
};

/** Rises with every change of this folder that makes other tokens of the same text; an index of another number is made anew. */
export const TOKENISER_VERSION = 1;

/** What is indexed of one text, in UTF-16 units: what lies behind is not found. PostgreSQL holds a megabyte of tokens a row. */
export const INDEXED_UNITS = 100_000;

/** Longer words are rare, and their characters are indexed in any case. */
const LONGEST_WORD = 12;

/** Title characters and pairs, characters and pairs anywhere, words. The first letter keeps them apart. */
type Field = "t" | "g" | "w";

/**
 * Each code point as four digits to the base of 36: plain ASCII, so that neither database reads anything into it, and of one
 * length, so that no two texts make the same token.
 */
function token(field: Field, characters: string): string {
  let made: string = field;
  for (const character of characters) made += (character.codePointAt(0) ?? 0).toString(36).padStart(4, "0");
  return made;
}

/** Every character and every pair of neighbours of a form, each once. A space parts neighbours. */
function grams(field: Field, form: string, into: Set<string>): void {
  let before: string | null = null;
  for (const character of form) {
    if (character === " ") {
      before = null;
      continue;
    }
    into.add(token(field, character));
    if (before !== null) into.add(token(field, before + character));
    before = character;
  }
}

/** The tokens a document is found by, each once: of its title, of its whole text, and the words as `cutter` cuts them. */
export function documentTokens({ title, text }: { title: string; text: string }, cutter: Cutter): string[] {
  const tokens = new Set<string>();
  const titleForm = searchForm(title).text;
  const form = searchForm(indexedText({ title, text })).text;
  grams("t", titleForm, tokens);
  grams("g", form, tokens);
  for (const word of cutter.forIndex(form)) addWord(word, tokens);
  return [...tokens];
}

/** The text a document is looked for in: its title and its text, up to what is indexed. */
export function indexedText({ title, text }: { title: string; text: string }): string {
  return `${title}\n${text}`.slice(0, INDEXED_UNITS);
}

/** Whether it is a word to be found by. */
function addWord(word: string, into: Set<string>): boolean {
  const characters = word.trim();
  const isKept = characters !== "" && !characters.includes(" ") && [...characters].length <= LONGEST_WORD;
  if (isKept) into.add(token("w", characters));
  return isKept;
}

/** What a query asks of the index. */
export type QueryTokens = {
  /** A document without one of these cannot match. */
  required: string[];
  /** One with all of these most likely has the words in its title. */
  inTitle: string[];
  /** One with all of these has them as words, not across the borders of others. */
  asWords: string[];
  /** Those required that lie inside none of these words: one with all of the words has the others in any case. */
  besideWords: string[];
};

/** The tokens of the terms of a query (`readQuery`). */
export function queryTokens(terms: readonly string[], cutter: Cutter): QueryTokens {
  const [required, inTitle, asWords] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const insideWords = new Set<string>();
  for (const piece of terms.flatMap((term) => term.split(" "))) {
    for (const gram of leastGrams(piece)) {
      required.add(token("g", gram));
      inTitle.add(token("t", gram));
    }
    for (const word of cutter.forQuery(piece)) {
      if (addWord(word, asWords)) grams("g", word.trim(), insideWords);
    }
  }
  const besideWords = [...required].filter((gram) => !insideWords.has(gram));
  return { required: [...required], inTitle: [...inTitle], asWords: [...asWords], besideWords };
}

/** A single character alone, else the pairs: they imply their characters. */
function leastGrams(piece: string): string[] {
  const characters = [...piece];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ""}${character}`);
}
