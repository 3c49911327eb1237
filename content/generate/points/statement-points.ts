import type { Point } from "../../contract/rubric";
import { corpusWords } from "../words/corpus-words";
import { withoutExtensions, type WordsOf } from "../words/word-groups";
import { POINT_KIND, type Aspect } from "./cue-tables";
import { findStatements, type Statement, type Sureness } from "./find-statements";
import { statementLabel } from "./statement-label";

/** A point found in materials, before it has its number. */
export type FoundPoint = Omit<Point, "id"> & { score: number; statements: Statement[] };

const MAX_MERGED = 3;
/** A person may attach a material of one dense paragraph; elsewhere a paragraph is mostly one point with its details. */
const MAX_PER_PARAGRAPH = { clear: 2, any: 6 };
const MAX_OBJECTS = 8;
/** A word that a text of one material says twice in different company is one of its own. */
const LEAST = 2;

/** The words of a material that recur in it. */
export function materialWords(texts: string[]): WordsOf {
  return corpusWords(texts.join("\n"), LEAST);
}

/** Points of an aspect in one material: neighbouring sentences on one thing make one point, few a paragraph. */
export function materialPoints(
  material: { key: string; text: string },
  aspect: Aspect,
  wordsOf: WordsOf,
  sureness: Sureness = "clear",
): FoundPoint[] {
  const groups = merged(findStatements(material.text, aspect, wordsOf, sureness));
  const points = groups.map((statements) => pointOf(statements, material.key));
  return points.filter((point) => isAmongBest(point, points, MAX_PER_PARAGRAPH[sureness]));
}

/** Among the best of its paragraph; of equals the earlier ones. */
function isAmongBest(point: FoundPoint, points: FoundPoint[], most: number): boolean {
  const paragraph = point.statements[0]?.paragraph;
  const better = points.filter(
    (other, index) =>
      other !== point &&
      other.statements[0]?.paragraph === paragraph &&
      (other.score > point.score || (other.score === point.score && index < points.indexOf(point))),
  );
  return better.length < most;
}

function merged(statements: Statement[]): Statement[][] {
  const groups: Statement[][] = [];
  for (const statement of statements) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const joins =
      group !== undefined &&
      last !== undefined &&
      group.length < MAX_MERGED &&
      last.paragraph === statement.paragraph &&
      statement.sentence - last.sentence <= 1 &&
      group.some(({ objects }) => objects.some((word) => statement.objects.includes(word)));
    if (joins) group.push(statement);
    else groups.push([statement]);
  }
  return groups;
}

function pointOf(statements: Statement[], material: string): FoundPoint {
  const [first] = [...statements].sort((a, b) => b.score - a.score);
  const best = first as Statement;
  const kind = POINT_KIND[best.aspect];
  return {
    label: statementLabel(best),
    marks: null,
    ...(kind === undefined ? {} : { pointKind: kind }),
    source: spansOf(statements, material),
    expressions: statements.flatMap(expressionsOf),
    score: best.score + (statements.length - 1) * 0.5,
    statements,
  };
}

/** The statements' sentences, neighbours as one span. */
function spansOf(statements: Statement[], material: string): NonNullable<Point["source"]> {
  const spans: NonNullable<Point["source"]> = [];
  let lastSentence = -2;
  for (const { start, end, sentence } of statements) {
    const last = spans.at(-1);
    if (last !== undefined && sentence === lastSentence + 1) last.end = end;
    else spans.push({ material, start, end });
    lastSentence = sentence;
  }
  return spans;
}

/** What it is about and what is said of it; or, in other words for the latter, two things that it is about. */
function expressionsOf({ objects, cue, word }: Statement): Point["expressions"] {
  const about = withoutExtensions(objects).slice(0, MAX_OBJECTS);
  const said = withoutExtensions([word, ...cue.variants]);
  const half = Math.ceil(about.length / 2);
  return [
    { allOf: [about, said], role: "whole" },
    ...(about.length < 4 ? [] : [{ allOf: [about.slice(0, half), about.slice(half)], role: "whole" as const }]),
  ];
}
