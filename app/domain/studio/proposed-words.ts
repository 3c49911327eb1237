import type { Range } from "../text/segments";

/** Between these a sentence falls into parts that say one thing each. */
const PARTS = /[，,、：:；;。！!？?（）()“”"‘’《》\s]+/g;

/** Particles and connectives that carry nothing at the edge of a wording. Longer ones first. */
const EDGES = [
  "存在着",
  "存在",
  "以及",
  "而且",
  "并且",
  "还有",
  "等等",
  "的",
  "了",
  "着",
  "等",
  "和",
  "与",
  "及",
  "是",
  "都",
  "也",
  "又",
  "就",
  "很",
  "较",
  "在",
];

/** Longer wordings than this match no other answer. */
const MOST_CHARACTERS = 10;

/**
 * The words of a sentence most likely to say what is missing beside `found`: the longest run of its clause that is not
 * found already, nearest to the found words, without particles at its edges. Verbatim in `source`; empty where none is left.
 */
export function proposedWords(source: string, sentence: Range, found: readonly Range[]): string {
  const free = freeRuns(source, sentence, found)
    .map((run) => ({ ...run, words: withoutEdges(source.slice(run.start, run.end)) }))
    .filter(({ words }) => [...words].length >= 2);
  const distance = (run: Range) =>
    Math.min(...found.map((place) => Math.max(place.start - run.end, run.start - place.end, 0)));
  const [best] = free.sort(
    (a, b) => Number(distance(a) > 0) - Number(distance(b) > 0) || b.words.length - a.words.length,
  );
  const characters = [...(best?.words ?? "")];
  return characters.length > MOST_CHARACTERS ? "" : characters.join("");
}

function freeRuns(source: string, { start, end }: Range, found: readonly Range[]): Range[] {
  const taken = [
    ...found,
    ...[...source.slice(start, end).matchAll(PARTS)].map(({ index, 0: gap }) => ({
      start: start + index,
      end: start + index + gap.length,
    })),
  ].sort((a, b) => a.start - b.start);
  const runs: Range[] = [];
  let from = start;
  for (const place of [...taken, { start: end, end }]) {
    if (place.start > from) runs.push({ start: from, end: place.start });
    from = Math.max(from, place.end);
  }
  return runs;
}

function withoutEdges(words: string): string {
  let rest = words;
  for (let before = ""; before !== rest;) {
    before = rest;
    for (const edge of EDGES) {
      if (rest.startsWith(edge) && rest.length > edge.length) rest = rest.slice(edge.length);
      if (rest.endsWith(edge) && rest.length > edge.length) rest = rest.slice(0, -edge.length);
    }
  }
  return rest;
}
