import type { Pack, PackQuestion } from "../contract/pack";
import type { Point } from "../contract/rubric";
import { keyTerms } from "./key-terms";
import { wordGroups, type WordsOf } from "./words/word-groups";

type Theory = Pack["theory"][number];

/** What a closed-book question asks for → the block of theory that answers it, and the kind of its points. */
const ASPECTS: { asks: RegExp; block: RegExp; kind: Point["pointKind"] }[] = [
  { asks: /重要性|意义|必要性|为什么|价值|作用/, block: /意义|重要|必要|价值|作用|为什么/, kind: "meaning" },
  {
    asks: /对策|措施|建议|如何|怎样|怎么|路径|办法/,
    block: /对策|措施|路径|举措|建议|方法|怎么办|如何/,
    kind: "measure",
  },
  { asks: /问题|不足|短板|困境/, block: /问题|不足|短板|困境|挑战/, kind: "problem" },
  { asks: /原因|成因/, block: /原因|成因/, kind: "cause" },
  { asks: /内涵|含义|理念|理解|特征/, block: /内涵|含义|理念|是什么|特征|要义/, kind: "feature" },
];
const CUE =
  /这是|必然要求|内在要求|重要(?:保障|基础|内容|途径|抓手)|有利于|有助于|关键|迫切|紧迫|提供了|要求我们|着力点|离不开/;
const MAX_LABEL = 32;
const MAX_EXPRESSIONS = 6;
/** A longer list pays for its best five, so that nobody has to know a whole article by heart. */
const MAX_POINTS = 5;
const MAX_VARIANTS = 8;

/** What a block of theory is about, by its title: the first aspect that its words name; null where none does. */
export function theoryAspect(title: string): Point["pointKind"] | null {
  return ASPECTS.find(({ block }) => block.test(title))?.kind ?? null;
}

/** Points of a closed-book question from the theory block it asks about; [] without one. */
export function theoryPoints(
  question: PackQuestion,
  theory: Theory[],
  wordsOf: WordsOf,
): { points: Point[]; bestOf: number | undefined } {
  const match = matchTheory(question, theory);
  return match === undefined ? { points: [], bestOf: undefined } : pointsOfTheory(match.block, match.kind, wordsOf);
}

/** The block of theory that answers a closed-book question, or null. */
export function answeringTheory(question: PackQuestion, theory: Theory[]): Theory | null {
  return matchTheory(question, theory)?.block ?? null;
}

function matchTheory({ stem }: PackQuestion, theory: Theory[]) {
  return ASPECTS.filter(({ asks }) => asks.test(stem)).flatMap(({ block, kind }) => {
    const found = theory.find(({ title }) => block.test(title));
    return found === undefined ? [] : [{ block: found, kind }];
  })[0];
}

/** The points of one block of theory: its heads, or a key sentence of each paragraph; the best five where there are more. */
export function pointsOfTheory(
  theory: Theory,
  kind: Point["pointKind"],
  wordsOf: WordsOf,
): { points: Point[]; bestOf: number | undefined } {
  const points = theory.blocks.flatMap((block, index): Point[] => {
    const sentence = block.head ?? keySentence(block.text);
    // Without a head the paragraph says its idea more than once: any of its sentences may be the one that is matched.
    const sentences = [sentence, ...(block.head === null ? sentencesOf(block.text) : [keySentence(block.text)])];
    const expressions = [...new Set(sentences)]
      .flatMap((text) => expressionsOf(text, wordsOf))
      .slice(0, MAX_EXPRESSIONS);
    if (expressions.length === 0) return [];
    return [{ id: `t${index + 1}`, label: shortLabel(sentence), marks: null, pointKind: kind, expressions }];
  });
  return { points, bestOf: points.length > MAX_POINTS ? MAX_POINTS : undefined };
}

function sentencesOf(text: string): string[] {
  return text
    .split(/[。！？!?]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= 8);
}

function keySentence(text: string): string {
  const plain = sentencesOf(text).filter((sentence) => !/指出|强调/.test(sentence));
  return plain.find((sentence) => CUE.test(sentence)) ?? plain[0] ?? text;
}

/** As many whole clauses as fit a table's cell. */
function shortLabel(sentence: string): string {
  if (sentence.length <= MAX_LABEL) return sentence;
  const cut = Math.max(sentence.lastIndexOf(",", MAX_LABEL), sentence.lastIndexOf("，", MAX_LABEL));
  return `${sentence.slice(0, cut >= 8 ? cut : MAX_LABEL - 1)}…`;
}

/** Two groups of a sentence's words: an answer that has one of each says roughly the same. */
function expressionsOf(sentence: string, wordsOf: WordsOf): Point["expressions"] {
  const groups = wordGroups(sentence, wordsOf);
  // A whole sentence of a paragraph names many things; its key terms are fewer than its words.
  const terms = sentence.length > MAX_LABEL ? keyTerms(sentence) : [];
  if (terms.length >= 2) {
    const half = Math.ceil(terms.length / 2);
    const long = [terms.slice(0, half), terms.slice(half)];
    return [{ allOf: long.map((group) => group.slice(0, MAX_VARIANTS)), role: "whole" }];
  }
  return groups.length < 2 ? [] : [{ allOf: groups, role: "whole" }];
}
