import { matchingForm } from "~/domain/text/normalise";
import type { Rubric } from "../../contract/rubric";
import { textSentences, type TextSentence } from "../../generate/points/sentences";
import { NO_WORDS, type WordsOf } from "../../generate/words/word-groups";
import { contentWords } from "./content-words";
import { rubricWords, wantingGroups, type WantingGroup } from "./known-words";
import { isReshaped, kinship, saysLack } from "./kinship";
import { SUGGESTION_SOURCES, type Passage, type SuggestionSource } from "./passage";

/** A wording that a group of a rubric may lack; `where` is the sentence it stands in, verbatim. */
export type Suggestion = {
  pointId: string;
  expression: number;
  group: number;
  words: string;
  from: SuggestionSource;
  where: string;
};

const MOST_PER_GROUP = 8;
const WEIGHT: Record<SuggestionSource, number> = { credited: 4, material: 3, model: 2, pack: 1 };
/** A word of one family with a known variant is worth as much as standing in one place more. */
const KIN = 3;
/** A word of no family with the known ones must stand in this many sentences that were credited. */
const PLACES_ALONE = 2;

type Sentence = TextSentence & { from: SuggestionSource; pointId: string | undefined; form: string };

/**
 * Suggests variants from sentences that say a point: what answers were credited for, and clauses of the question's own texts in
 * which every other group of an expression matches (there only known variants in another shape, as most
 * other words do not say the point). What is proposed is verbatim, stands in no variant of the rubric, and is never a generic word.
 */
export function suggestVariants(
  rubric: Rubric,
  passages: readonly Passage[],
  wordsOf: WordsOf = NO_WORDS,
): Suggestion[] {
  const sentences = passages.flatMap(({ from, text, pointId }) =>
    textSentences(text).map((sentence): Sentence => ({
      ...sentence,
      from,
      pointId,
      form: matchingForm(sentence.text),
    })),
  );
  const known = rubricWords(rubric);
  return wantingGroups(rubric).flatMap((group) => forGroup(group, sentences, known, wordsOf));
}

type Candidate = {
  words: string;
  score: number;
  kin: number;
  reshaped: boolean;
  at: number;
  best: Sentence;
  places: Set<string>;
  /** How many of the places were credited. */
  credited: number;
};

function forGroup(group: WantingGroup, sentences: Sentence[], known: string[], wordsOf: WordsOf): Suggestion[] {
  const candidates = new Map<string, Candidate>();
  const lack = saysLack(group.own);
  for (const sentence of sentences) {
    if (!mayHold(sentence, group)) continue;
    for (const clause of clausesOf(sentence, group)) {
      for (const words of contentWords(uncovered(clause, group), wordsOf)) {
        if (saysLack([words]) !== lack) continue;
        if (known.some((variant) => variant.includes(words) || words.includes(variant))) continue;
        note(candidates, words, sentence, group);
      }
    }
  }
  return [...candidates.values()]
    .filter((candidate) => isLikely(candidate, lack))
    .sort((a, b) => b.score - a.score || a.words.length - b.words.length || a.at - b.at)
    .slice(0, MOST_PER_GROUP)
    .map(({ words, best }) => ({
      pointId: group.pointId,
      expression: group.expression,
      group: group.group,
      words,
      from: best.from,
      where: best.text,
    }));
}

/**
 * What candidates were credited for says the point: a word of one family is enough there, or one that says the lack, or any that
 * several wrote. Other texts speak of much beside the point; from them only a known variant in another shape is likely.
 */
function isLikely({ kin, reshaped, credited, best }: Candidate, lack: boolean): boolean {
  return best.from === "credited" ? kin > 0 || lack || credited >= PLACES_ALONE : reshaped;
}

/** Whether a sentence may say the point in other words: it holds every other group and no variant of this one. */
function mayHold({ form, pointId }: Sentence, { pointId: wanted, own, others }: WantingGroup): boolean {
  if (pointId !== undefined && pointId !== wanted) return false;
  if (own.some((variant) => form.includes(variant))) return false;
  // A lone group has nothing beside it to tell that a sentence means the same.
  if (others.length === 0) return pointId === wanted;
  return others.every((group) => holds(form, group, pointId !== undefined));
}

/** A single character (难, 缺) tells only in a sentence that is known to say the point. */
function holds(form: string, group: readonly string[], surely: boolean): boolean {
  return group.some((variant) => (surely || variant.length > 1) && form.includes(variant));
}

/** The clauses that hold every other group; in what a candidate was credited for, those that hold any of them. */
function clausesOf({ clauses, from }: Sentence, { others }: WantingGroup): string[] {
  const surely = from === "credited";
  return clauses
    .map(({ text }) => text)
    .filter((text) => {
      const form = matchingForm(text);
      const found = others.filter((group) => holds(form, group, surely)).length;
      return found === others.length || (surely && found > 0);
    });
}

/** A clause without the words that the other groups cover: what is left may be what this group lacks. */
function uncovered(clause: string, { others }: WantingGroup): string {
  const covered = others.flat().filter((variant) => variant.length > 1);
  return covered.reduce((rest, variant) => rest.replaceAll(variant, "，"), clause);
}

function note(candidates: Map<string, Candidate>, words: string, sentence: Sentence, group: WantingGroup): void {
  const before = candidates.get(words);
  const weight = WEIGHT[sentence.from];
  const credited = sentence.from === "credited" ? 1 : 0;
  if (before === undefined) {
    const kin = kinship(words, group.own);
    if (kin < kinship(words, group.others.flat())) return;
    const score = weight + KIN * kin;
    const reshaped = isReshaped(words, group.own);
    const places = new Set([sentence.form]);
    candidates.set(words, { words, score, kin, reshaped, at: candidates.size, best: sentence, places, credited });
    return;
  }
  if (before.places.has(sentence.form)) return;
  before.places.add(sentence.form);
  before.score += weight;
  before.credited += credited;
  if (rank(sentence) < rank(before.best)) before.best = sentence;
}

function rank({ from }: Sentence): number {
  return SUGGESTION_SOURCES.indexOf(from);
}
