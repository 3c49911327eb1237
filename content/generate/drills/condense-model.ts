import { countCharacters } from "~/domain/text/count";
import type { Limit } from "../../contract/limit";
import type { ModelEssay, Pack } from "../../contract/pack";
import { headPoints, isSkeleton } from "../points/head-points";
import { frameworkOf, modelHeads, type ModelHead } from "../points/model-heads";
import { packName } from "../questions/question-content";
import { packWords } from "../words/pack-corpus";
import type { DrillDraft } from "./made-drill";

/** 同题压缩 takes about 400 字 to 200: a passage much shorter or longer would be another exercise. */
const PASSAGE = { min: 350, max: 700 };
const MIN_HEADS = 2;
/** 字数 that a passage is condensed to. */
export const CONDENSE_LIMIT: Limit = { kind: "max", min: null, max: 200, text: "不超过200字" };

/** Neighbouring paragraphs of a model, by their first and last index, with the heads they develop. */
export type Passage = { from: number; to: number; heads: string[] };

/** 同题压缩: neighbouring paragraphs of a model, 350 to 700 字 with two heads or more, to be said in 200. */
export function condenseModelDrills(pack: Pack): DrillDraft[] {
  const wordsOf = packWords(pack);
  return pack.models.flatMap((model, index): DrillDraft[] => {
    const heads = modelHeads(model, frameworkOf(pack, index));
    return passagesOf(model, heads).flatMap((passage): DrillDraft[] => {
      const points = headPoints(passage.heads, wordsOf);
      const paragraphs = model.paragraphs.slice(passage.from, passage.to + 1);
      const [first] = paragraphs;
      if (first === undefined || isSkeleton(passage.heads) || points.length < MIN_HEADS) return [];
      return [
        {
          source: `${model.genre}\n${model.title}\n${first.text}`,
          materials: [],
          drill: {
            kind: "condense-model",
            title: `压缩：${model.title}（第${passage.from + 1}—${passage.to + 1}段）`,
            provenance: { pack: packName(pack), line: first.line },
            inferred: true,
            genre: model.genre,
            passage: paragraphs.map(({ text, line }) => ({ text, line })),
            limit: CONDENSE_LIMIT,
            rubric: {
              version: 1,
              title: "压缩后仍应保留的意思（待核）",
              family: "gist",
              mode: "points",
              marks: null,
              limit: CONDENSE_LIMIT,
              points,
            },
          },
        },
      ];
    });
  });
}

/** Passages that begin with a head and do not overlap, each as short as holds two heads and enough text. */
export function passagesOf(model: ModelEssay, heads: ModelHead[]): Passage[] {
  const passages: Passage[] = [];
  let free = 0;
  for (const [index, { paragraph: from }] of heads.entries()) {
    if (from < free) continue;
    for (let last = index + 1; last < heads.length; last += 1) {
      const to = (heads[last + 1]?.paragraph ?? endOf(model, heads, last)) - 1;
      const count = model.paragraphs.slice(from, to + 1).reduce((sum, { text }) => sum + countCharacters(text), 0);
      if (count > PASSAGE.max) break;
      if (count < PASSAGE.min) continue;
      passages.push({ from, to, heads: heads.slice(index, last + 1).map(({ head }) => head) });
      free = to + 1;
      break;
    }
  }
  return passages;
}

/** After the last head come its own paragraph and, where that is only a line, the one below it. */
function endOf(model: ModelEssay, heads: ModelHead[], last: number): number {
  const at = heads[last]?.paragraph ?? 0;
  return at + ((model.paragraphs[at]?.text.length ?? 0) <= 40 ? 2 : 1);
}
