import type { Pack } from "../../contract/pack";
import type { MadeKind } from "../../contract/question";
import { packMaterials, type PackMaterial } from "../articles-as-materials";
import { pointsInMaterials } from "../infer-material-points";
import type { Aspect } from "../points/cue-tables";
import { materialPoints, materialWords } from "../points/statement-points";
import type { QuestionDraft } from "../question-drafts";
import { madeDraft } from "./question-content";

type GistKind = Extract<MadeKind, `gist-${string}`>;

const GISTS: Record<GistKind, { aspect: Aspect; asked: string; asks: RegExp }> = {
  "gist-problems": { aspect: "problem", asked: "反映的主要问题", asks: /问题|困难|难题|不足|短板|表现|困境/ },
  "gist-practices": { aspect: "practice", asked: "介绍的主要做法", asks: /做法|经验|举措|措施|历程|过程/ },
  "gist-results": { aspect: "result", asked: "取得的主要成效", asks: /成效|成果|变化|成绩/ },
};
/** A material is asked for its problems or its practices only where it says as much of them as of the other. */
const LEAST_SHARE = 1;
/** Made questions want more than a tutor's own choice of a material does: a thin one is not worth setting. */
const LEAST_POINTS: Record<GistKind, number> = { "gist-problems": 5, "gist-practices": 5, "gist-results": 3 };

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
  if (alreadyAsked || !saysMuchOf(material, aspect)) return null;
  const { line: _line, ...text } = material;
  const { points, bestOf } = pointsInMaterials([text], aspect);
  if (points.length < LEAST_POINTS[kind]) return null;
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

/** Problems and practices stand in most materials; the one that only makes the setting for the other is not asked. */
function saysMuchOf(material: PackMaterial, aspect: Aspect): boolean {
  if (aspect === "result") return true;
  const wordsOf = materialWords([material.text]);
  const weight = (of: Aspect) => materialPoints(material, of, wordsOf).reduce((sum, { score }) => sum + score, 0);
  const other = aspect === "problem" ? "practice" : "problem";
  return weight(aspect) >= LEAST_SHARE * weight(other);
}
