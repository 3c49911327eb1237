import { parseOrdinal } from "../../import/match/ordinal";
import { atomsOf, type WordsOf } from "../words/word-groups";
import { CUES, EXCLUDED, type Aspect, type Cue } from "./cue-tables";
import { textSentences, type TextSentence } from "./sentences";

/** A clause of a material that states a problem, a practice and so on, by one of the aspect's cues. */
export type Statement = {
  aspect: Aspect;
  /** The number of its sentence in the material, and of the paragraph that holds it. */
  sentence: number;
  paragraph: number;
  /** The whole sentence, UTF-16 units of the canonical text. */
  start: number;
  end: number;
  clause: string;
  /** The clause before it in the sentence, or "". */
  before: string;
  cue: Cue;
  /** What showed it, as it stands in the clause. */
  word: string;
  /** What the clause is about: its words without the cue, names that stand everywhere last. */
  objects: string[];
  score: number;
};

const MIN_CLAUSE = 4;
const MAX_CLAUSE = 60;
/** Who and where stand in every sentence: alone they do not tell what is said. */
const EVERYWHERE =
  /^(?:居民|群众|社区|小区|企业|干部|部门|单位|地方|全[市县区镇乡省国]|街道|政府|村民|[村镇乡县区市]里|乡镇|老人|大家|时候|如今|现在|今年|去年|近年|目前|当地|同时|通过|有的|不少|许多|记者|负责人|书记|主任|工作人员|老百姓|我们|他们|自己|一些|几个|这些|那些|已经|不能|没有|每天|每月|每年|每季|左右|以上|以后|之后|上半年|下半年|年初|年底|第[一二三]|其中|还有|就是|也是|都是|不是|这样|那样|一样|说道|表示|介绍|坦言|告诉|同比|平均|全年|完成|达到|基础上|个月|分钟|率由|间由|方能|怎么|出来|出去|最后还|取得|加快|持续|积极|努力|全力|加大|力度)$/;
const SPOKEN = /[我你咱俺]/;
/** Below this a clause only touches on what it is looked at for. */
const LEAST_SCORE = { clear: 3.5, any: 2 };
/** How sure a statement has to be: `any` where a person has said that the material holds what is looked for. */
export type Sureness = keyof typeof LEAST_SCORE;
/** A short first sentence of a paragraph mostly says what the paragraph is about. */
const MAX_HEAD = 30;

/** All statements of an aspect in a canonical text, at most one a sentence: its clearest clause. */
export function findStatements(text: string, aspect: Aspect, wordsOf: WordsOf, sureness: Sureness): Statement[] {
  const sentences = textSentences(text);
  return sentences.flatMap((sentence, index) => {
    const opens = sentences[index - 1]?.paragraph !== sentence.paragraph;
    const found = sentence.clauses
      .map((_, clause) => statementOf(sentence, clause, { index, opens }, aspect, wordsOf, sureness))
      .filter((statement) => statement !== null)
      .sort((a, b) => b.score - a.score);
    return found.slice(0, 1);
  });
}

function statementOf(
  sentence: TextSentence,
  at: number,
  place: { index: number; opens: boolean },
  aspect: Aspect,
  wordsOf: WordsOf,
  sureness: Sureness,
): Statement | null {
  const clause = sentence.clauses[at]?.text ?? "";
  const before = sentence.clauses[at - 1]?.text ?? "";
  if (clause.length < MIN_CLAUSE || clause.length > MAX_CLAUSE || EXCLUDED[aspect].test(clause)) return null;
  // What was so before the change is no practice of today; the doubt stands at the sentence's head.
  if (aspect === "practice" && /^(?:过去|以前|原来|如果|下一步|明年|计划)/.test(sentence.text)) return null;
  const shown = CUES[aspect]
    .map((cue) => ({ cue, word: cue.pattern.exec(clause)?.[0] ?? "" }))
    .filter(({ word }) => word !== "")
    .sort((a, b) => b.cue.weight - a.cue.weight)[0];
  if (shown === undefined) return null;
  const own = objectsOf(clause.replace(shown.word, " "), wordsOf);
  const objects = own.some((word) => !EVERYWHERE.test(word)) ? own : [...own, ...objectsOf(before, wordsOf)];
  if (!objects.some((word) => !EVERYWHERE.test(word))) return null;
  const score = scoreOf(clause, sentence, place.opens, shown.cue);
  const clear = told(objects);
  const listed = parseOrdinal(sentence.text) !== null;
  if (score < LEAST_SCORE[sureness] || (sureness === "clear" && clear.length < 2 && !listed)) return null;
  return {
    aspect,
    sentence: place.index,
    paragraph: sentence.paragraph,
    start: sentence.start,
    end: sentence.end,
    clause,
    before,
    cue: shown.cue,
    word: shown.word,
    objects: clear,
    score,
  };
}

function objectsOf(clause: string, wordsOf: WordsOf): string[] {
  return atomsOf(clause.replace(/[0-9０-９.%％]+/g, " "), wordsOf);
}

/** What tells most first; names that stand everywhere only where nothing else is left. */
function told(objects: string[]): string[] {
  const clear = objects.filter((word) => !EVERYWHERE.test(word));
  return [...new Set(clear.length > 0 ? clear : objects)];
}

function scoreOf(clause: string, sentence: TextSentence, opens: boolean, cue: Cue): number {
  const first = sentence.clauses[0]?.text ?? "";
  let score = cue.weight;
  if (clause.length >= 6 && clause.length <= 24) score += 1;
  if (parseOrdinal(sentence.text) !== null) score += first.endsWith(clause) ? 3 : 1.5;
  else if (opens && sentence.text.length <= MAX_HEAD) score += 1.5;
  if (SPOKEN.test(clause)) score -= 1;
  return score;
}
