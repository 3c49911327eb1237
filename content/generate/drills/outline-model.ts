import type { Pack } from "../../contract/pack";
import { MAX_HEADS, headPoints, isSkeleton } from "../points/head-points";
import { frameworkOf, modelHeads } from "../points/model-heads";
import { packName } from "../questions/question-content";
import { packWords } from "../words/pack-corpus";
import type { DrillDraft } from "./made-drill";

const MIN_HEADS = 3;

/** 读文列纲: models whose paragraphs show three heads or more; one point a head, in any wording that holds its words. */
export function outlineModelDrills(pack: Pack): DrillDraft[] {
  const wordsOf = packWords(pack);
  return pack.models.flatMap((model, index): DrillDraft[] => {
    const heads = modelHeads(model, frameworkOf(pack, index)).map(({ head }) => head);
    if (heads.length < MIN_HEADS || heads.length > MAX_HEADS || isSkeleton(heads) || new Set(heads).size < heads.length)
      return [];
    const points = headPoints(heads, wordsOf);
    if (points.length < heads.length) return [];
    return [
      {
        source: `${model.genre}\n${model.title}`,
        materials: [],
        drill: {
          kind: "outline-model",
          title: `读文列纲：${model.title}`,
          provenance: { pack: packName(pack), line: model.line },
          inferred: true,
          genre: model.genre,
          model: { title: model.title, paragraphs: model.paragraphs.map(({ text, line }) => ({ text, line })) },
          rubric: { version: 1, title: "文章提纲（待核）", family: "outline", mode: "points", marks: null, points },
        },
      },
    ];
  });
}
