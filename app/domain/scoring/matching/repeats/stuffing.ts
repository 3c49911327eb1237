import type { Phrase, Range } from "../../../text/segments";
import type { CompiledExpression, CompiledPoint, CompiledRubric } from "../compiled-rubric";
import { firstFrom, type Occurrence } from "../occurrences";
import { blankHeaps } from "./blank-heaps";
import { variantSign } from "../polarity/polarity";
import type { PreparedAnswer } from "../prepared-answer";

/** Longest phrase, in characters, that can be a bare keyword. */
const KEYWORD_CHARACTERS = 6;
/** Share of a run's phrases that must be bare, and of a clause that must be variants. */
const BARE_SHARE = 0.75;
const COVERED_SHARE = 0.9;
/** Times the longest honest list: a run of short phrases beyond it is a heap as a whole. */
const HOPELESS_RUN = 2;
/** A long list is sorted where it has so many groups, none of them longer; so large a part of it says something. */
const FEWEST_GROUPS = 3;
const LARGEST_GROUP = 8;
const TELLING_SHARE = 0.6;
/** Characters of the shortest noun with its predicate (车位不足). */
const SHORTEST_STATEMENT = 4;
/** Distinct variants, of whatever point, that make one phrase a heap of words. */
const HEAP_VARIANTS = 8;

/** Alternatives of every OR-group of one expression that make a clause a list of them. */
const EVERY_GROUP = 3;

type Hits = { variants: Set<number>; covered: number };

/**
 * Phrases that list words instead of saying something (堆词): a run of more than `stuffingRun` bare keywords, or a clause
 * made of alternatives: `stuffingVariants` of one OR-group, or three of every group of one expression. A terse list of noun and predicate (设施老化、车位不足) is none.
 */
export function stuffedPhrases(
  answer: PreparedAnswer,
  rubric: CompiledRubric,
  occurrences: readonly Occurrence[][],
  rules: { stuffingRun: number; stuffingVariants: number },
): Set<number> {
  const { phrases } = answer.segments;
  const stuffed = new Set<number>();
  const hits = hitsByPhrase(answer, occurrences);
  const longest = longestList(rubric, rules.stuffingRun);
  for (const run of shortRuns(answer, longest)) {
    // Nobody writes so many short phrases in a row, whatever each of them says, unless he sorts them.
    if (run.length > longest * HOPELESS_RUN && !isGroupedList(answer, run, hits, rubric)) {
      for (const index of run) stuffed.add(index);
      continue;
    }
    const bare = run.filter((index) => isBare(answer, phrases[index] as Range, hits.get(index), rubric));
    if (bare.length > longest && bare.length >= run.length * BARE_SHARE) for (const index of bare) stuffed.add(index);
  }
  for (const index of blankHeaps(answer, longest)) stuffed.add(index);
  for (const clause of answer.segments.clauses) {
    let [length, covered] = [0, 0];
    for (let index = clause.phrases[0]; index < clause.phrases[1]; index += 1) {
      length += (phrases[index] as Range).end - (phrases[index] as Range).start;
      covered += hits.get(index)?.covered ?? 0;
    }
    if (covered < length * COVERED_SHARE) continue;
    const members = Array.from({ length: clause.phrases[1] - clause.phrases[0] }, (_, at) => clause.phrases[0] + at);
    const variants = new Set(members.flatMap((index) => [...(hits.get(index)?.variants ?? [])]));
    if (variants.size < Math.min(rules.stuffingVariants, HEAP_VARIANTS)) continue;
    const apart = separateVariants(clause, variants, occurrences);
    // 汇率波动大、买家拖欠货款、投保少: each phrase says something whole.
    const told =
      members.length > 1 &&
      members.every((index) => wholeExpressions(answer, phrases[index] as Phrase, hits.get(index), rubric).length > 0);
    const everyGroup = told ? Infinity : EVERY_GROUP;
    if (rubric.points.some((point) => listsAlternatives(point, apart, rules.stuffingVariants, everyGroup))) {
      for (const index of members) stuffed.add(index);
      continue;
    }
    // A terse 顿号 list of many points is good; one phrase of many variants, whatever their points, says nothing.
    for (const index of members) {
      const entry = hits.get(index);
      const phrase = phrases[index] as Range;
      if (!entry || entry.variants.size < HEAP_VARIANTS) continue;
      if (separateVariants(phrase, entry.variants, occurrences).size >= HEAP_VARIANTS) stuffed.add(index);
    }
  }
  return stuffed;
}

/**
 * The longest run of bare keywords that is no heap. Where one phrase can be the whole answer to a point (recall of heads) a list
 * as long as the points, with its label, is honest; where that holds for every point the answer is a list by its nature.
 */
function longestList({ points }: CompiledRubric, run: number): number {
  const named = points.filter(isNamed).length;
  return named > 0 && named === points.length ? Math.max(run * 2, named + 1) : Math.max(run, named + 1);
}

/** A point that one word earns whole. */
function isNamed({ expressions }: CompiledPoint): boolean {
  return expressions.some(({ groups, role }) => role === "whole" && groups.length === 1);
}

function hitsByPhrase(answer: PreparedAnswer, occurrences: readonly Occurrence[][]): Map<number, Hits> {
  const hits = new Map<number, Hits>();
  const covered = new Uint8Array(answer.text.length);
  for (const [variant, places] of occurrences.entries()) {
    for (const place of places) {
      const phrase = answer.phraseAt[place.start] as number;
      const entry = hits.get(phrase) ?? { variants: new Set<number>(), covered: 0 };
      hits.set(phrase, entry);
      entry.variants.add(variant);
      for (let at = place.start; at < place.end; at += 1) {
        if (covered[at] === 0 && answer.phraseAt[at] === phrase) entry.covered += 1;
        covered[at] = 1;
      }
    }
  }
  return hits;
}

/** Runs of more than `longest` neighbouring short phrases that no numbered item parts. */
function shortRuns(answer: PreparedAnswer, longest: number): number[][] {
  const { phrases, clauses, sentences } = answer.segments;
  const runs: number[][] = [];
  let run: number[] = [];
  let item = -1;
  const close = () => {
    if (run.length > longest) runs.push(run);
    run = [];
  };
  for (const [index, phrase] of phrases.entries()) {
    const here = sentences[clauses[phrase.clause]?.sentence ?? -1]?.item ?? -1;
    if (here !== item || phrase.end - phrase.start > KEYWORD_CHARACTERS) close();
    item = here;
    if (phrase.end - phrase.start <= KEYWORD_CHARACTERS) run.push(index);
  }
  close();
  return runs;
}

/**
 * A terse answer sorted into groups (；。 or lines) of several phrases with a predicate each: a long run, but no heap, where its
 * phrases answer different things instead of the same ones over and over.
 */
function isGroupedList(
  answer: PreparedAnswer,
  run: readonly number[],
  hits: ReadonlyMap<number, Hits>,
  rubric: CompiledRubric,
): boolean {
  const { phrases, clauses } = answer.segments;
  const sizes = new Map<number, number>();
  const answered = new Set<CompiledExpression>();
  let [whole, telling] = [0, 0];
  for (const index of run) {
    const phrase = phrases[index] as Phrase;
    const sentence = clauses[phrase.clause]?.sentence ?? -1;
    sizes.set(sentence, (sizes.get(sentence) ?? 0) + 1);
    const expressions = wholeExpressions(answer, phrase, hits.get(index), rubric);
    if (expressions.length > 0) whole += 1;
    for (const expression of expressions) answered.add(expression);
    if (expressions.length > 0 || (phrase.end - phrase.start >= SHORTEST_STATEMENT && saysSomething(answer, phrase)))
      telling += 1;
  }
  return (
    sizes.size >= FEWEST_GROUPS &&
    run.length >= sizes.size * 2 &&
    Math.max(...sizes.values()) <= LARGEST_GROUP &&
    telling >= run.length * TELLING_SHARE &&
    whole <= answered.size * 2
  );
}

/** Whether a phrase has a predicate that the lists know: a polarity word, or something bad or good by itself. */
function saysSomething(answer: PreparedAnswer, phrase: Range): boolean {
  const token = answer.tokens[firstFrom(answer.tokens, phrase.start)];
  if (token !== undefined && token.start < phrase.end) return true;
  return variantSign(answer.text.slice(phrase.start, phrase.end)) !== "neutral";
}

/** The expressions that one phrase answers by itself, with more than a bare word. */
function wholeExpressions(
  answer: PreparedAnswer,
  phrase: Range,
  hits: Hits | undefined,
  rubric: CompiledRubric,
): CompiledExpression[] {
  if (!hits) return [];
  const states = phrase.end - phrase.start >= SHORTEST_STATEMENT && saysSomething(answer, phrase);
  return rubric.points.flatMap(({ expressions }) =>
    expressions.filter(
      ({ groups }) =>
        (groups.length > 1 || states) &&
        groups.every((group) => group.some((variant) => hits.variants.has(variant.id))),
    ),
  );
}

function isBare(answer: PreparedAnswer, phrase: Range, hits: Hits | undefined, rubric: CompiledRubric): boolean {
  if (wholeExpressions(answer, phrase, hits, rubric).length > 0) return false;
  const rest = phrase.end - phrase.start - (hits?.covered ?? 0);
  return rest <= 1 || !saysSomething(answer, phrase);
}

/** Variants of `wanted` that stand in the clause without overlapping, greedily from the left, longest first. */
function separateVariants(
  clause: Range,
  wanted: ReadonlySet<number>,
  occurrences: readonly Occurrence[][],
): Set<number> {
  const places = [...wanted]
    .flatMap((variant) =>
      (occurrences[variant] ?? []).map((place) => ({ variant, start: place.start, end: place.end })),
    )
    .filter((place) => place.start >= clause.start && place.end <= clause.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const apart = new Set<number>();
  let end = 0;
  for (const place of places) {
    if (place.start < end) continue;
    apart.add(place.variant);
    end = place.end;
  }
  return apart;
}

/**
 * Alternatives of one thing said in a row: `most` of one OR-group, or three of every group of an expression. An honest
 * clause takes one word of most groups, also where it names several (周边单位车库错时共享). A word that several groups list
 * counts for each of them in part.
 */
function listsAlternatives(
  point: CompiledPoint,
  variants: ReadonlySet<number>,
  most: number,
  everyGroup: number,
): boolean {
  return point.expressions.some(({ groups }) => {
    const groupsOf = new Map<number, number>();
    for (const { id } of groups.flat()) {
      if (variants.has(id)) groupsOf.set(id, (groupsOf.get(id) ?? 0) + 1);
    }
    const named = groups.map((group) => group.reduce((sum, { id }) => sum + 1 / (groupsOf.get(id) ?? Infinity), 0));
    return named.some((count) => count >= most) || (named.length > 1 && named.every((count) => count >= everyGroup));
  });
}
