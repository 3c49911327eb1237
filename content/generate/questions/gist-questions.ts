import type { Pack } from "../../contract/pack";
import type { MadeKind } from "../../contract/question";
import { packMaterials, type PackMaterial } from "../articles-as-materials";
import { pointsInMaterials } from "../infer-material-points";
import type { Aspect } from "../points/cue-tables";
import type { Sureness } from "../points/find-statements";
import { materialPoints, materialWords } from "../points/statement-points";
import type { QuestionDraft } from "./question-drafts";
import { madeDraft } from "./question-content";

type GistKind = Extract<MadeKind, `gist-${string}`>;

const GISTS: Record<GistKind, { aspect: Aspect; asked: string; asks: RegExp }> = {
  "gist-problems": { aspect: "problem", asked: "反映的主要问题", asks: /问题|困难|难题|不足|短板|表现|困境/ },
  "gist-practices": { aspect: "practice", asked: "介绍的主要做法", asks: /做法|经验|举措|措施|历程|过程/ },
  "gist-results": { aspect: "result", asked: "取得的主要成效", asks: /成效|成果|变化|成绩/ },
};
/** What a material must hold before it is asked for an aspect. */
type Bar = {
  /** How much it says of problems or practices, against the other of the two. */
  share: number;
  points: Record<GistKind, number>;
  sureness: Sureness;
};
/** A pack brings questions of its own: a thin one more is not worth setting. */
const BESIDE_OTHERS: Bar = {
  share: 1,
  points: { "gist-problems": 5, "gist-practices": 5, "gist-results": 3 },
  sureness: "clear",
};
/** An article that a tutor brought in as given material has no other questions: three points are enough, … */
const ON_ITS_OWN: Bar = {
  share: 0.4,
  points: { "gist-problems": 3, "gist-practices": 3, "gist-results": 3 },
  sureness: "clear",
};
/** … also less clearly said ones, where nothing at all is said clearly. */
const RATHER_THAN_NOTHING: Bar = { ...ON_ITS_OWN, sureness: "any" };

/** 概括题 on each given material for what it holds enough of; what the pack already asks of the material is left out. */
export function gistQuestions(pack: Pack, kind: GistKind): { source: string; draft: QuestionDraft }[] {
  return packMaterials(pack).flatMap((material) => {
    const draft = gist(pack, material, kind);
    return draft === null ? [] : [{ source: material.title, draft }];
  });
}

function gist(pack: Pack, material: PackMaterial, kind: GistKind): QuestionDraft | null {
  const { aspect, asked, asks } = GISTS[kind];
  const alreadyAsked = pack.questions.some(
    ({ family, materials, stem }) => family === "gist" && materials.includes(material.key) && asks.test(stem),
  );
  if (alreadyAsked) return null;
  const found = saidOf(material, aspect, kind, barOf(pack, material));
  if (found === null) return null;
  const { points, bestOf } = found;
  const { line: _line, ...text } = material;
  const name = /^(?:资料|材料)/.test(material.title) ? `“给定${material.title}”` : `《${material.title}》`;
  return madeDraft(pack, {
    made: kind,
    line: material.line,
    title: `概括${name.replace(/[“”]/g, "")}${asked}`,
    stem: `请根据${name}，概括其中${asked}。`,
    requirements: "全面、准确、有条理。",
    family: "gist",
    genre: null,
    materials: [text],
    rubric: {
      version: 1,
      title: `${asked.slice(2)}（待核）`,
      family: "gist",
      mode: "points",
      marks: null,
      points,
      ...(bestOf === undefined ? {} : { bestOf }),
    },
  });
}

function barOf(pack: Pack, material: PackMaterial): Bar {
  if (pack.kind !== "material") return BESIDE_OTHERS;
  const kinds = Object.entries(GISTS) as [GistKind, (typeof GISTS)[GistKind]][];
  const clear = kinds.some(([kind, { aspect }]) => saidOf(material, aspect, kind, ON_ITS_OWN) !== null);
  return clear ? ON_ITS_OWN : RATHER_THAN_NOTHING;
}

/** The points of an aspect, where the material says enough of it. */
function saidOf(material: PackMaterial, aspect: Aspect, kind: GistKind, bar: Bar) {
  if (!saysMuchOf(material, aspect, bar)) return null;
  const { line: _line, ...text } = material;
  const found = pointsInMaterials([text], aspect, bar.sureness);
  return found.points.length < bar.points[kind] ? null : found;
}

/** Problems and practices stand in most materials; the one that only makes the setting for the other is not asked. */
function saysMuchOf(material: PackMaterial, aspect: Aspect, { share, sureness }: Bar): boolean {
  if (aspect === "result") return true;
  const wordsOf = materialWords([material.text]);
  const weight = (of: Aspect) =>
    materialPoints(material, of, wordsOf, sureness).reduce((sum, { score }) => sum + score, 0);
  const other = aspect === "problem" ? "practice" : "problem";
  return weight(aspect) >= share * weight(other);
}
