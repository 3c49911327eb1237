import type { Range } from "../../text/segments";
import type { CompiledPoint, CompiledRubric } from "./compiled-rubric";
import { firstFrom, type Occurrence } from "./occurrences";
import { blankHeaps } from "./blank-heaps";
import { variantSign } from "./polarity";
import type { PreparedAnswer } from "./prepared-answer";

/** Longest phrase, in characters, that can be a bare keyword. */
const KEYWORD_CHARACTERS = 6;
/** Share of a run's phrases that must be bare, and of a clause that must be variants. */
const BARE_SHARE = 0.75;
const COVERED_SHARE = 0.9;
/** Times the longest honest list: a run of short phrases beyond it is a heap as a whole. */
const HOPELESS_RUN = 2;
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
    // Nobody writes so many short phrases in a row, whatever each of them says.
    if (run.length > longest * HOPELESS_RUN) {
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
    if (rubric.points.some((point) => listsAlternatives(point, apart, rules.stuffingVariants))) {
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

function isBare(answer: PreparedAnswer, phrase: Range, hits: Hits | undefined, rubric: CompiledRubric): boolean {
  const variants = hits?.variants ?? new Set<number>();
  const token = answer.tokens[firstFrom(answer.tokens, phrase.start)];
  const saysSomething =
    (token !== undefined && token.start < phrase.end) ||
    variantSign(answer.text.slice(phrase.start, phrase.end)) !== "neutral";
  const whole = rubric.points.some((point) =>
    point.expressions.some(
      (expression) =>
        (expression.groups.length > 1 || (saysSomething && phrase.end - phrase.start >= 4)) &&
        expression.groups.every((group) => group.some((variant) => variants.has(variant.id))),
    ),
  );
  if (whole) return false;
  const rest = phrase.end - phrase.start - (hits?.covered ?? 0);
  return rest <= 1 || !saysSomething;
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
 * clause takes one word of most groups, also where it names several (周边单位车库错时共享).
 */
function listsAlternatives(point: CompiledPoint, variants: ReadonlySet<number>, most: number): boolean {
  return point.expressions.some(({ groups }) => {
    const named = groups.map((group) => group.filter((variant) => variants.has(variant.id)).length);
    return named.some((count) => count >= most) || (named.length > 1 && named.every((count) => count >= EVERY_GROUP));
  });
}
