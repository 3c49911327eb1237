import type { Pack } from "../../contract/pack";
import { MAX_HEADS, bareHead, headPoints, isSkeleton } from "../points/head-points";
import { packName } from "../questions/question-content";
import { packWords } from "../words/pack-corpus";
import type { DrillDraft } from "./made-drill";

const MIN_HEADS = 2;
/** Recall of an outline's first-level heads: one point each, told by the words that the others do not share. */
export function recallHeadsDrills(pack: Pack): DrillDraft[] {
  const wordsOf = packWords(pack);
  return pack.frameworks.flatMap((framework): DrillDraft[] => {
    const heads = framework.points
      .map(({ text, line }) => ({ text: bareHead(text), line }))
      .filter(({ text }) => text !== "");
    if (heads.length < MIN_HEADS || heads.length > MAX_HEADS || isSkeleton(heads.map(({ text }) => text))) return [];
    const points = headPoints(
      heads.map(({ text }) => text),
      wordsOf,
    );
    if (points.length < heads.length) return [];
    return [
      {
        source: `${framework.genre}\n${framework.title}`,
        materials: [],
        drill: {
          kind: "recall-heads",
          title: `默写提纲：${framework.title}`,
          provenance: { pack: packName(pack), line: framework.line },
          inferred: true,
          genre: framework.genre,
          heads,
          rubric: {
            version: 1,
            title: "提纲各条（待核）",
            family: "outline",
            mode: "points",
            marks: null,
            points,
          },
        },
      },
    ];
  });
}
