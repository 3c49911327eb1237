import type { ModelEssay, OutlinePoint } from "../../contract/pack";
import { commonLength, matchKey, matchText, type MatchKey } from "./match-key";
import { parseOrdinal, withoutOrdinal } from "./ordinal";

type Place = { paragraph: number; at: number };
type Range = { from: Place; to: Place };
/** What is left of the search for other wordings. */
type Budget = { steps: number };

/** Frameworks with more points than this are not linked: the search would no longer be linear in the text. */
const MAX_POINTS = 400;
/** Other wordings are looked for in texts and points up to these lengths (UTF-16 units): each comparison is costly. */
const MAX_SIMILAR_TEXT = 30_000;
const MAX_SIMILAR_POINT = 60;
/** Steps of comparing that each character of the text pays for, so that the search stays linear in it. */
const STEPS_PER_CHARACTER = 300;
/** How much of a point's wording a clause must share to count as its development in other words. */
const SIMILAR = 0.6;

/**
 * Finds for every outline point the paragraph that carries its words: siblings in order, children inside their parent's
 * stretch, whatever ordinal stands before them there ((一) becomes 首先, 一是 becomes 一方面). `missing` are the points not found.
 */
export function linkModel(
  points: OutlinePoint[],
  paragraphs: { text: string }[],
): { links: ModelEssay["links"]; missing: OutlinePoint[] } {
  const links: ModelEssay["links"] = [];
  const missing: OutlinePoint[] = [];
  if (countPoints(points) > MAX_POINTS) return { links, missing: points };
  const keys = paragraphs.map(({ text }) => matchKey(text));
  const length = keys.reduce((sum, { key }) => sum + key.length, 0);
  const budget: Budget = { steps: length <= MAX_SIMILAR_TEXT ? length * STEPS_PER_CHARACTER : 0 };
  const whole: Range = { from: { paragraph: 0, at: 0 }, to: { paragraph: keys.length, at: 0 } };

  const place = (siblings: OutlinePoint[], range: Range): void => {
    let from = range.from;
    const places = siblings.map((point) => {
      const found = find(point, { from, to: range.to }, keys, budget);
      if (found === null) missing.push(point);
      else {
        links.push({ pointLine: point.line, paragraph: found.paragraph });
        from = { paragraph: found.paragraph, at: found.at + 1 };
      }
      return found;
    });
    siblings.forEach((point, index) => {
      const next = places.slice(index + 1).find((candidate) => candidate !== null);
      place(point.children, { from: places[index] ?? range.from, to: next ?? range.to });
    });
  };
  place(points, whole);
  links.sort((a, b) => a.pointLine - b.pointLine);
  return { links, missing };
}

function countPoints(points: OutlinePoint[]): number {
  return points.reduce((sum, point) => sum + 1 + countPoints(point.children), 0);
}

function find(point: OutlinePoint, range: Range, keys: MatchKey[], budget: Budget): Place | null {
  const core = matchText(withoutOrdinal(point.text));
  if (core === "") return null;
  const exact = findExact(core, range, keys);
  return exact ?? (core.length <= MAX_SIMILAR_POINT ? findSimilar(core, range, keys, budget) : null);
}

/** The best verbatim place: heading a clause and ending with it, then heading one, then anywhere; earliest first. */
function findExact(core: string, range: Range, keys: MatchKey[]): Place | null {
  let best: { place: Place; rank: number } | null = null;
  for (
    let paragraph = range.from.paragraph;
    paragraph < Math.min(keys.length, range.to.paragraph + 1);
    paragraph += 1
  ) {
    const key = keys[paragraph];
    if (key === undefined) break;
    const end = paragraph === range.to.paragraph ? range.to.at : key.key.length;
    let at = key.key.indexOf(core, paragraph === range.from.paragraph ? range.from.at : 0);
    while (at >= 0 && at < end) {
      const rank = rankOf(key, at, core.length);
      if (best === null || rank > best.rank) best = { place: { paragraph, at }, rank };
      if (rank === 3) return { paragraph, at };
      at = key.key.indexOf(core, at + 1);
    }
  }
  return best?.place ?? null;
}

function rankOf(key: MatchKey, at: number, length: number): number {
  if (!headsClause(key, at)) return 1;
  const after = at + length;
  return after >= key.key.length || key.starts[after] === true ? 3 : 2;
}

/** True at the start of a clause, and right after an ordinal that starts one. */
function headsClause(key: MatchKey, at: number): boolean {
  if (key.starts[at] === true) return true;
  for (let back = 1; back <= 4 && back <= at; back += 1) {
    if (key.starts[at - back] !== true) continue;
    const before = key.key.slice(at - back, at);
    return parseOrdinal(`${before},`) !== null || /^[一二三四五六七八九十]{1,3}(?:[是要])?$/.test(before);
  }
  return false;
}

function findSimilar(core: string, range: Range, keys: MatchKey[], budget: Budget): Place | null {
  const characters = new Set(core);
  let best: { place: Place; share: number } | null = null;
  for (
    let paragraph = range.from.paragraph;
    paragraph < Math.min(keys.length, range.to.paragraph + 1);
    paragraph += 1
  ) {
    const key = keys[paragraph];
    if (key === undefined) break;
    const from = paragraph === range.from.paragraph ? range.from.at : 0;
    const end = paragraph === range.to.paragraph ? range.to.at : key.key.length;
    for (let at = from; at < end; at += 1) {
      if (key.starts[at] !== true) continue;
      if (budget.steps <= 0) return best?.place ?? null;
      const clause = key.key.slice(at, at + core.length + 6);
      budget.steps -= clause.length;
      if (sharedCharacters(characters, clause) < core.length * SIMILAR) continue;
      budget.steps -= clause.length * core.length;
      const share = commonLength(core, clause) / core.length;
      if (share >= SIMILAR && share > (best?.share ?? 0)) best = { place: { paragraph, at }, share };
    }
  }
  return best?.place ?? null;
}

/** At least as many as the two have in common in order: a quick look before the costly one. */
function sharedCharacters(characters: Set<string>, clause: string): number {
  let count = 0;
  for (const character of clause) if (characters.has(character)) count += 1;
  return count;
}
