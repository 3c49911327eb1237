import type { Family } from "../contract/family";
import type { MaterialText } from "../contract/question";
import type { Point } from "../contract/rubric";
import type { Aspect } from "./points/cue-tables";
import type { Sureness } from "./points/find-statements";
import { materialPoints, materialWords, type FoundPoint } from "./points/statement-points";

const MIN_POINTS = 3;
const MAX_POINTS = 8;
/** An answer to a question with more points than this need not find them all. */
const BEST_OF = 6;

const ASKED: { asks: RegExp; aspects: Aspect[] }[] = [
  { asks: /原因|成因|为什么/, aspects: ["cause"] },
  { asks: /意义|重要性|价值|作用/, aspects: ["meaning"] },
  { asks: /成效|成果|成绩|变化|效果/, aspects: ["result"] },
  { asks: /做法|举措|经验|措施(?!建议)|亮点|探索|启示|如何(?:推进|做)/, aspects: ["practice"] },
  { asks: /问题|困难|不足|短板|难题|困境|挑战|表现|矛盾|堵点|障碍/, aspects: ["problem"] },
];

/**
 * Key points (待核) that a question finds in the materials attached to it: sentences that state what its prompt asks for,
 * each with its source. [] where the materials show too little of it. `bestOf` is set where there are more than an answer
 * needs.
 */
export function inferMaterialPoints(
  question: { stem: string; family: Family },
  materials: MaterialText[],
): { points: Point[]; bestOf?: number } {
  if (question.family === "essay") return { points: [] };
  const aspects = aspectsAsked(question);
  // What the prompt asks for, though less clearly said, comes before what it does not ask for.
  const [first, ...others] = aspects;
  const tries: [Aspect, Sureness][] = [
    ...(first === undefined
      ? []
      : ([
          [first, "clear"],
          [first, "any"],
        ] as [Aspect, Sureness][])),
    ...others.flatMap((aspect): [Aspect, Sureness][] => [[aspect, "clear"]]),
  ];
  for (const [aspect, sureness] of tries) {
    const found = pointsInMaterials(materials, aspect, sureness);
    if (found.points.length > 0) return found;
  }
  return { points: [] };
}

/** The points of one aspect in some materials, in their order; [] below three, the clearest eight of more. */
export function pointsInMaterials(
  materials: MaterialText[],
  aspect: Aspect,
  sureness: Sureness = "clear",
): { points: Point[]; bestOf?: number } {
  const wordsOf = materialWords(materials.map(({ text }) => text));
  const found = materials.flatMap((material) => materialPoints(material, aspect, wordsOf, sureness));
  const points = clearest(found).map(({ score: _score, statements: _statements, ...point }, index) => ({
    id: `p${index + 1}`,
    ...point,
  }));
  if (points.length < MIN_POINTS) return { points: [] };
  return points.length > BEST_OF ? { points, bestOf: BEST_OF } : { points };
}

/** What the prompt asks for by name, then what its family usually takes from a material. */
function aspectsAsked({ stem, family }: { stem: string; family: Family }): Aspect[] {
  const named = ASKED.filter(({ asks }) => asks.test(stem)).flatMap(({ aspects }) => aspects);
  const usual: Aspect[] = family === "analysis" ? ["cause", "meaning", "problem"] : ["practice", "problem"];
  // 针对问题提出对策: measures are paid by the problems they answer, and what the material tried is the best of them.
  const first: Aspect[] = family === "proposal" ? ["practice", "problem"] : named;
  return [...new Set([...first, ...usual])];
}

function clearest(found: FoundPoint[]): FoundPoint[] {
  const kept = [...found].sort((a, b) => b.score - a.score).slice(0, MAX_POINTS);
  return found.filter((point) => kept.includes(point));
}
