import type { Pack } from "../../contract/pack";
import { bareHead, headPoints } from "../points/head-points";
import { packName } from "../questions/question-content";
import { packWords } from "../words/pack-corpus";
import type { DrillDraft } from "./made-drill";

const MIN_HEADS = 2;
/** Heads that every text of the genre has: knowing them is knowing the genre, not this outline. */
const SKELETON =
  /^(?:基本情况|(?:存在的?|面临的?)?主要(?:问题|困难)|存在(?:的)?(?:主要)?问题|(?:主要)?原因(?:分析)?|成因分析|对策建议|(?:工作|活动)?(?:目标|内容)|主要做法|保障措施|实施步骤|重点任务|工作成效|下一步打算|引言|结语)$/;

/** Recall of an outline's first-level heads: one point each, told by the words that the others do not share. */
export function recallHeadsDrills(pack: Pack): DrillDraft[] {
  const wordsOf = packWords(pack);
  return pack.frameworks.flatMap((framework): DrillDraft[] => {
    const heads = framework.points
      .map(({ text, line }) => ({ text: bareHead(text), line }))
      .filter(({ text }) => text !== "");
    const own = heads.filter(({ text }) => !SKELETON.test(text)).length;
    if (heads.length < MIN_HEADS || own * 2 <= heads.length) return [];
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
