import type { Pack, PackQuestion } from "../contract/pack";
import type { Point } from "../contract/rubric";
import { keyTerms } from "./key-terms";

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

/** Points of a closed-book question from the theory block it asks about: its heads, or a key sentence of each paragraph; [] without one. */
export function theoryPoints(
  question: PackQuestion,
  theory: Theory[],
): { points: Point[]; bestOf: number | undefined } {
  const asked = ASPECTS.filter(({ asks }) => asks.test(question.stem));
  const [match] = asked.flatMap(({ block, kind }) => {
    const found = theory.find(({ title }) => block.test(title));
    return found === undefined ? [] : [{ block: found, kind }];
  });
  if (match === undefined) return { points: [], bestOf: undefined };
  const points = match.block.blocks.flatMap((block, index): Point[] => {
    const sentence = block.head ?? keySentence(block.text);
    // Without a head the paragraph says its idea more than once: any of its sentences may be the one that is matched.
    const sentences = block.head === null ? [sentence, ...sentencesOf(block.text)] : [sentence];
    const expressions = [...new Set(sentences)].flatMap(expressionsOf).slice(0, MAX_EXPRESSIONS);
    if (expressions.length === 0) return [];
    return [{ id: `t${index + 1}`, label: shortLabel(sentence), marks: null, pointKind: match.kind, expressions }];
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

/** Two groups of a sentence's terms: an answer that has a word of each half says roughly the same. */
function expressionsOf(sentence: string): Point["expressions"] {
  const terms = keyTerms(sentence);
  const [only = ""] = terms;
  if (terms.length < 2) {
    // 补齐农村短板: verb and object of a short head, whatever stands between them in an answer.
    return only.length < 4 ? [] : [{ allOf: [[only.slice(0, 2)], [only.slice(-2)]], role: "whole" }];
  }
  const half = Math.ceil(terms.length / 2);
  const groups = [terms.slice(0, half), terms.slice(half)];
  return [{ allOf: groups.map((group) => group.slice(0, MAX_VARIANTS)), role: "whole" }];
}
