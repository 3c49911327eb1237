import { piecesBetweenJoints } from "../key-terms";

export type WordsOf = (phrase: string) => string[];

/** Finds nothing: for texts too short to show their own words. */
export const NO_WORDS: WordsOf = () => [];

const MAX_GROUP = 8;
/** Words that any head of any topic may hold. */
const GENERIC =
  /^(?:工作|方面|问题|能力|水平|体系|机制|建设|发展|格局|抓好|做好|做实|做强|全市|全县|全区|有利|增强|提供|关键|重要|实现|促进|增进|有望|相关|各级|部门|单位|同志|我们|进行|开展|主要|情况|之间|自己|什么|办法|才能|值得|推进|方能|方可|更加|不断)$/;

/** Short words in quotation marks are words of the author's own making: “多而散” stays whole. */
const QUOTED = /[“‘]([\u4E00-\u9FFF]{2,4})[”’]/g;

/** The words that a phrase is told by: those its corpus knows, then what is left of it in pieces of two to three characters. */
export function atomsOf(phrase: string, wordsOf: WordsOf = NO_WORDS): string[] {
  const atoms = [...phrase.matchAll(QUOTED)].map((quoted) => quoted[1] ?? "");
  for (const run of phrase.replace(QUOTED, " ").match(/[\u4E00-\u9FFF]+/g) ?? []) {
    const known = wordsOf(run).filter((word) => word.length <= 4);
    for (const piece of piecesBetweenJoints(run)) {
      const inside = known.filter((word) => piece.includes(word));
      atoms.push(...inside);
      const rest = inside.reduce((left, word) => left.replace(word, " "), piece);
      for (const chunk of rest.split(" ")) atoms.push(...endsOf(chunk));
    }
  }
  const clear = [...new Set(atoms)].filter((atom) => atom.length >= 2 && !NUMERAL.test(atom));
  const told = clear.filter((atom) => !GENERIC.test(atom));
  return told.length > 0 ? told : clear;
}

const NUMERAL =
  /^(?:第?[一二三四五六七八九十百千万亿两几多半\d]+[成个件次年月日人户元名岁天条项家处种类份台套支批倍位公里万亿]*|[0-9]+)$/;

/** A piece of four characters and more gives its two ends, mostly its verb and its object. */
function endsOf(chunk: string): string[] {
  if (chunk.length < 2) return [];
  if (chunk.length <= 3) return [chunk];
  return [chunk.slice(0, 2), chunk.slice(-2)];
}

/**
 * Two OR-groups of a head's words, one of each clause (or half): an answer that holds a word of both says roughly the same.
 * One group where the head has one word only; [] where it has none.
 */
export function wordGroups(head: string, wordsOf: WordsOf = NO_WORDS): string[][] {
  const clauses = head
    .split(/[，,：:；;。！!？?—]+/)
    .map((clause) => atomsOf(clause, wordsOf))
    .filter((atoms) => atoms.length > 0);
  const [first = [], ...others] = clauses;
  const second = others.flat().filter((atom) => !first.includes(atom));
  if (second.length > 0) return [first, second].map(group);
  if (first.length < 2) return first.length === 0 ? [] : [first];
  const half = Math.ceil(first.length / 2);
  return [first.slice(0, half), first.slice(half)].map(group);
}

/** A variant that holds another one can never be the one that is found, so it is left out. */
export function withoutExtensions(variants: string[]): string[] {
  const all = [...new Set(variants)];
  return all.filter((variant) => !all.some((other) => variant !== other && variant.includes(other)));
}

function group(atoms: string[]): string[] {
  return withoutExtensions(atoms).slice(0, MAX_GROUP);
}
