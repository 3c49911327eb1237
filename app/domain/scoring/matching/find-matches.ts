import type { Range } from "../../text/segments";
import type { CompiledExpression, CompiledPoint } from "./compiled-rubric";
import { firstFrom, placesNear, placesOf, type Occurrence, type Places } from "./occurrences";
import { mayJoin } from "./joinable";
import { denialsOver, reaches } from "../denial/denial-over";
import type { Denial } from "../denial/outer-negation";
import { changedModality } from "../modality/changed-modality";
import { judgePolarity, type PolarityVerdict } from "./polarity/polarity";
import type { PolarityToken } from "./polarity/polarity-tokens";
import type { PreparedAnswer } from "./prepared-answer";
import { windowsAround, type WindowRules } from "./windows";

/** An expression found whole inside one window. Offsets are of the matching form. */
export type ExpressionMatch = Range & {
  window: Range;
  spans: Occurrence[];
  verdict: PolarityVerdict;
  cancelled: boolean;
  /** Said to have happened where it may, or the other way round. */
  remodalled: boolean;
  /** The paragraph and numbered item (-1: none) it stands in, and whether it is pieced together from several clauses. */
  paragraph: number;
  item: number;
  pieced: boolean;
};

/** An expression of which only some groups stand together. */
export type NearMiss = Range & { found: number; groups: number };

/** Places tried per expression: enough for every honest answer, a bound for hostile ones. */
const MOST_ANCHORS = 120;

/** Characters beyond which no negator and no modal word stands over a matched word. */
const WORD_REACH = 32;

/** Sound matches looked for per expression: a point needs one, the quota of a phrase may ask for another. */
const ENOUGH = 6;

/**
 * Matches of an expression, in text order, with polarity and cancelling words judged, until \`ENOUGH\` of them are free of
 * every obstacle.
 */
export function findMatches(
  answer: PreparedAnswer,
  point: CompiledPoint,
  expression: CompiledExpression,
  places: Places,
  rules: WindowRules,
  isFree: (match: ExpressionMatch) => boolean,
): ExpressionMatch[] {
  const groups = expression.groups.map((group) => placesOf(group, places));
  if (groups.some((group) => group.length === 0)) return [];
  const rarest = groups.reduce((least, places) => (places.length < least.length ? places : least));
  const matches: ExpressionMatch[] = [];
  const seen = new Set<number>();
  let free = 0;
  for (const anchor of rarest.slice(0, MOST_ANCHORS)) {
    if (free >= ENOUGH) break;
    for (const window of windowsAround(answer, anchor.clause, rules)) {
      const spans = spansIn(answer, groups, window, anchor);
      if (!spans) continue;
      const match = matchOf(answer, point, expression, spans, window, places, rules);
      const key = match ? match.start * (answer.text.length + 1) + match.end : -1;
      if (!match || seen.has(key)) continue;
      seen.add(key);
      matches.push(match);
      if (isFree(match)) free += 1;
    }
  }
  return matches;
}

function matchOf(
  answer: PreparedAnswer,
  point: CompiledPoint,
  expression: CompiledExpression,
  spans: Occurrence[],
  window: Range,
  places: Places,
  rules: WindowRules,
): ExpressionMatch | null {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  if (end - start > rules.windowCharacters) return null;
  const { clauses } = answer.segments;
  const from = Math.min(...spans.map((span) => clauses[span.clause]?.start ?? span.start));
  const to = Math.max(...spans.map((span) => clauses[span.clause]?.end ?? span.end));
  const near = { from, to, reach: WORD_REACH };
  const tokens = placesNear(answer.tokens, spans, near);
  const verdict = verdictOf(answer, point, expression, spans, tokens);
  const cancelled = point.not.some((variant) =>
    places.occurrences[variant.id]?.some((place) => place.start >= window.start && place.end <= window.end),
  );
  const { modality } = expression;
  const modals = modality ? placesNear(answer.modals, spans, near) : [];
  const remodalled = modality !== null && changedModality(answer.text, modals, spans, modality);
  const pieced = spans.some((span) => span.clause !== spans[0]?.clause);
  const sentence = answer.segments.sentences[clauses[spans[0]?.clause ?? -1]?.sentence ?? -1];
  const { paragraph, item } = sentence ?? { paragraph: -1, item: -1 };
  return { start, end, window, spans, verdict, cancelled, remodalled, paragraph, item, pieced };
}

/** The polarity of the words, turned round where their clause or sentence is denied as a whole. */
function verdictOf(
  answer: PreparedAnswer,
  point: CompiledPoint,
  expression: CompiledExpression,
  spans: Occurrence[],
  tokens: PolarityToken[],
): PolarityVerdict {
  const { kind } = point;
  const { polarity } = expression;
  const negative = polarity === "negative" || (polarity === null && (kind === "problem" || kind === "cause"));
  const named = spans.some(({ sign }) => sign === "negative");
  const over = denialsOver(answer.denials, spans).filter((denial) => touches(denial, kind, negative, spans));
  const inner = tokens.filter(({ start }) => !over.some((denial) => start >= denial.start && start < denial.end));
  const said = judgePolarity({ text: answer.text, tokens: inner, spans, kind, polarity, ofLack: point.ofLack });
  if (over.length === 0) return said;
  // 并非解决了停车难: what is denied to be put right stands. A bad thing that is not named is not said by two denials.
  const whole = over.some((denial) => spans.every((span) => reaches(denial, span)));
  return said === "reversed" && (!negative || named) && whole ? "as-asked" : "reversed";
}

/** Whether a denial turns this kind of point round; see `Denial.over`. A stance is itself a judgement. */
function touches(
  denial: Denial,
  kind: CompiledPoint["kind"],
  negative: boolean,
  spans: readonly Occurrence[],
): boolean {
  switch (denial.over) {
    case undefined:
    case "everything":
      return true;
    case "lack":
      return !negative;
    case "refusal":
      // 没有统筹 is a problem said as such; 没有材料反复提交 denies one.
      return (
        !negative ||
        spans.some(({ sign }) => sign === "negative") ||
        (spans.length > 1 && spans.every(({ sign }) => sign === "neutral"))
      );
    case "criticism":
      return kind === "measure" || kind === "practice";
    case "judgement":
      return kind !== "stance";
  }
}

/** One place of every group inside the window that may be read together, or null. */
function spansIn(
  answer: PreparedAnswer,
  groups: readonly Occurrence[][],
  window: Range,
  anchor: Occurrence,
): Occurrence[] | null {
  const spans: Occurrence[] = [];
  for (const places of groups) {
    const joins = (place: Occurrence) =>
      mayJoin(answer, place, anchor) && spans.every((span) => mayJoin(answer, place, span));
    const span = nearestIn(places, window, anchor, joins);
    if (!span) return null;
    spans.push(span);
  }
  return spans;
}

/** The fitting place inside the window nearest to the anchor, or null. */
function nearestIn(
  places: readonly Occurrence[],
  window: Range,
  anchor: Range,
  fits: (place: Occurrence) => boolean,
): Occurrence | null {
  const after = firstFrom(places, anchor.start);
  for (let step = 0; step < places.length; step += 1) {
    const right = places[after + step];
    const left = places[after - 1 - step];
    const inside = [right, left].filter(
      (place) => place && place.start >= window.start && place.end <= window.end && fits(place),
    );
    if (inside.length > 0) {
      const [a, b] = inside as [Occurrence, Occurrence?];
      return b && anchor.start - b.end < a.start - anchor.end ? b : a;
    }
    if ((!right || right.start >= window.end) && (!left || left.end <= window.start)) return null;
  }
  return null;
}

/** Where most groups of an expression stand together, or null; asked only of points that found nothing. */
export function findNearMiss(
  answer: PreparedAnswer,
  expression: CompiledExpression,
  places: Places,
  rules: WindowRules,
): NearMiss | null {
  const groups = expression.groups.map((group) => placesOf(group, places));
  if (groups.length < 2) return null;
  let best: NearMiss | null = null;
  for (const anchor of groups.flatMap((places) => places.slice(0, MOST_ANCHORS))) {
    if (best && best.found >= groups.filter((places) => places.length > 0).length) break;
    for (const window of windowsAround(answer, anchor.clause, rules)) {
      const spans = groups
        .map((places) => nearestIn(places, window, anchor, () => true))
        .filter((span) => span !== null);
      if (best && spans.length <= best.found) continue;
      const start = Math.min(...spans.map((span) => span.start));
      const end = Math.max(...spans.map((span) => span.end));
      // One character (难, 少) stands in any answer and hints at nothing.
      if (spans.length < 2 && [...answer.text.slice(start, end)].length < 2) continue;
      best = { start, end, found: spans.length, groups: groups.length };
    }
  }
  return best;
}
