import { countCharacters } from "~/domain/text/count";
import type { Limit } from "../../contract/limit";
import type { Pack } from "../../contract/pack";
import type { Point } from "../../contract/rubric";
import { packMaterials, type PackMaterial } from "../articles-as-materials";
import type { Aspect } from "../points/cue-tables";
import { materialPoints, materialWords, type FoundPoint } from "../points/statement-points";
import { packName } from "../questions/question-content";
import type { DrillDraft } from "./made-drill";

const PARAGRAPH = { min: 150, max: 500 };
const MAX_POINTS = 4;
const MIN_POINTS = 2;
const MIN_LIMIT = 50;
/** The clearest paragraphs of one material; more of them would be the same exercise again. */
const MAX_PER_MATERIAL = 2;
const ASPECTS: Aspect[] = ["problem", "practice", "result", "cause"];

/** 概括一段: a paragraph of a given material in a third of its length (the drill's own rule); its key sentences are the points. */
export function condenseParagraphDrills(pack: Pack): DrillDraft[] {
  return packMaterials(pack).flatMap((material) => {
    const wordsOf = materialWords([material.text]);
    const found = ASPECTS.flatMap((aspect) => materialPoints(material, aspect, wordsOf));
    const paragraphs = paragraphsOf(material.text).flatMap((range) => {
      const points = keySentences(found, range);
      return points.length < MIN_POINTS ? [] : [{ ...range, points }];
    });
    const weight = ({ points }: { points: FoundPoint[] }) => points.reduce((sum, { score }) => sum + score, 0);
    const clearest = [...paragraphs].sort((a, b) => weight(b) - weight(a)).slice(0, MAX_PER_MATERIAL);
    return paragraphs
      .filter((paragraph) => clearest.includes(paragraph))
      .map((paragraph) => condense(pack, material, paragraph));
  });
}

type Range = { start: number; end: number };

function paragraphsOf(text: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const count = countCharacters(line);
    if (count >= PARAGRAPH.min && count <= PARAGRAPH.max) ranges.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return ranges;
}

/** The clearest statements of a paragraph in their order, no sentence twice. */
function keySentences(found: FoundPoint[], { start, end }: Range): FoundPoint[] {
  const inside = found.filter(({ source = [] }) => source.every((span) => span.start >= start && span.end <= end));
  const best: FoundPoint[] = [];
  for (const point of [...inside].sort((a, b) => b.score - a.score)) {
    const taken = best.some(({ source = [] }) =>
      source.some((span) => (point.source ?? []).some((own) => own.start < span.end && span.start < own.end)),
    );
    if (!taken && best.length < MAX_POINTS) best.push(point);
  }
  const at = ({ source = [] }: FoundPoint) => source[0]?.start ?? 0;
  return best.sort((a, b) => at(a) - at(b));
}

function condense(pack: Pack, material: PackMaterial, paragraph: Range & { points: FoundPoint[] }): DrillDraft {
  const { line, ...text } = material;
  const words = material.text.slice(paragraph.start, paragraph.end);
  const max = Math.max(MIN_LIMIT, Math.round(countCharacters(words) / 30) * 10);
  const limit: Limit = { kind: "max", min: null, max, text: `不超过${max}字` };
  const nth = material.text.slice(0, paragraph.start).split("\n").length;
  const points = paragraph.points.map(({ score: _score, statements: _statements, ...point }, index): Point => ({
    id: `p${index + 1}`,
    ...point,
  }));
  return {
    source: `${material.title}\n${words}`,
    materials: [text],
    drill: {
      kind: "condense-paragraph",
      title: `概括一段：${material.title}第${nth}段`,
      provenance: { pack: packName(pack), line },
      inferred: true,
      material: { key: material.key, title: material.title, hash: material.hash },
      start: paragraph.start,
      end: paragraph.end,
      limit,
      rubric: { version: 1, title: "本段要点（待核）", family: "gist", mode: "points", marks: null, limit, points },
    },
  };
}
