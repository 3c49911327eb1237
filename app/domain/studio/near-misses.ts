import type { Report } from "@content/contract/report";
import type { Rubric } from "@content/contract/rubric";
import { compileRubric, type CompiledExpression } from "../scoring/matching/compiled-rubric";
import { findOccurrences, placesOf, type Occurrence, type Places } from "../scoring/matching/occurrences";
import { prepareAnswer, type PreparedAnswer } from "../scoring/matching/prepared-answer";
import { canonicalText } from "../text/hashing/canonical";
import type { Range, Sentence } from "../text/segments";
import { proposedWords } from "./proposed-words";

/**
 * 疑似得分点: a sentence of an answer in which most of an expression stands, and what is missing there. Ranges are of the
 * canonical answer. Numbers are places in the rubric, 0-based.
 */
export type NearMiss = {
  point: number;
  way: number;
  /** Groups of which no word stands in the sentence; the first is the one to add the words to. */
  missing: number[];
  sentence: Range;
  found: Range[];
  /** Words of the sentence that may say what is missing; verbatim, empty where none are left. */
  words: string;
};

type Standing = { way: number; sentence: Sentence; places: Occurrence[]; missing: number[]; weight: number };

const NONE: ReadonlySet<number> = new Set();

/**
 * For each point that `report` shows as missed or partly earned, the sentence where most of one of its expressions stands.
 * Words that fit anywhere (不足, 加强) and a single character hint at nothing by themselves, nor does half of an expression
 * in a sentence that was paid for another point. In order of the points.
 */
export function nearMisses(text: string, rubric: Rubric, report: Report): NearMiss[] {
  const answer = prepareAnswer(canonicalText(text));
  const compiled = compileRubric(rubric);
  const places: Places = { occurrences: findOccurrences(answer, compiled.variants, NONE), known: new Map() };
  const status = new Map(report.points.map((point) => [point.id, point.status]));
  return compiled.points.flatMap((point, index) => {
    if ((status.get(point.id) ?? "hit") === "hit") return [];
    const others = report.points.filter(({ id, awarded }) => id !== point.id && awarded > 0);
    const spent = others.flatMap(({ evidence }) => evidence);
    const standing = point.expressions
      .flatMap((expression, way) => standingOf(answer, expression, way, places))
      .filter(
        ({ sentence, places: found, missing }) => found.length > missing.length || !isSpent(answer, sentence, spent),
      );
    const best = standing.reduce<Standing | null>((top, one) => (top && top.weight >= one.weight ? top : one), null);
    return best === null ? [] : [nearMissOf(answer, index, best)];
  });
}

function isSpent(answer: PreparedAnswer, sentence: Range, spent: readonly Range[]): boolean {
  const { start, end } = answer.sourceRange(sentence);
  return spent.some((range) => range.start < end && range.end > start);
}

/** Where part of an expression stands, sentence by sentence; none where it stands complete somewhere already. */
function standingOf(answer: PreparedAnswer, expression: CompiledExpression, way: number, places: Places): Standing[] {
  if (expression.groups.length < 2) return [];
  const groups = expression.groups.map((group) => placesOf(group, places));
  const standing = answer.segments.sentences.map((sentence): Standing => {
    const inside = groups.map((group) => longestIn(group, sentence));
    const found = inside.filter((place) => place !== null);
    const missing = inside.flatMap((place, group) => (place === null ? [group] : []));
    const characters = found.reduce((sum, { start, end }) => sum + end - start, 0);
    const telling = found.some(({ general }) => !general) && characters >= 2;
    const most = telling && found.length * 2 >= groups.length;
    return {
      way,
      sentence,
      places: found,
      missing,
      weight: most ? found.length / groups.length + characters / 1000 : 0,
    };
  });
  if (standing.some(({ missing }) => missing.length === 0)) return [];
  return standing.filter(({ weight }) => weight > 0);
}

function longestIn(places: readonly Occurrence[], { start, end }: Range): Occurrence | null {
  let longest: Occurrence | null = null;
  for (const place of places) {
    if (place.start < start || place.end > end) continue;
    if (longest === null || place.end - place.start > longest.end - longest.start) longest = place;
  }
  return longest;
}

function nearMissOf(answer: PreparedAnswer, point: number, { way, sentence, places, missing }: Standing): NearMiss {
  const found = places.map((place) => answer.sourceRange(place)).sort((a, b) => a.start - b.start);
  const range = answer.sourceRange(sentence);
  return { point, way, missing, sentence: range, found, words: proposedWords(answer.source, range, found) };
}
