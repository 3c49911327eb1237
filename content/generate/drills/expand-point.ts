import { countCharacters } from "~/domain/text/count";
import type { Framework, ModelEssay, OutlinePoint, Pack } from "../../contract/pack";
import { bareHead } from "../points/head-points";
import { packName } from "../questions/question-content";
import { packWords } from "../words/pack-corpus";
import { atomsOf, type WordsOf } from "../words/word-groups";
import type { DrillDraft } from "./made-drill";

/** A paragraph that develops a point: shorter ones only name it, longer ones develop several. */
const PARAGRAPH = { min: 100, max: 700 };

/** 分论点展开: a framework's first-level point and the model's paragraph that develops it; unscored. */
export function expandPointDrills(pack: Pack): DrillDraft[] {
  const wordsOf = packWords(pack);
  return pack.frameworks.flatMap((framework) => {
    const model = framework.model === null ? undefined : pack.models[framework.model];
    if (model === undefined) return [];
    return framework.points.flatMap((point) => expand(pack, framework, point, model, wordsOf));
  });
}

function expand(
  pack: Pack,
  framework: Framework,
  point: OutlinePoint,
  model: ModelEssay,
  wordsOf: WordsOf,
): DrillDraft[] {
  const at = model.links.find(({ pointLine }) => pointLine === point.line)?.paragraph;
  const siblings = framework.points.filter(({ line }) => line !== point.line).map(({ line }) => line);
  const shared = model.links.some(({ pointLine, paragraph }) => paragraph === at && siblings.includes(pointLine));
  const head = bareHead(point.text);
  const paragraph = at === undefined || shared ? undefined : developing(model, at);
  const terms = atomsOf(head, wordsOf).map((word) => [word]);
  if (paragraph === undefined || terms.length === 0) return [];
  return [
    {
      source: `${framework.genre}\n${framework.title}\n${head}`,
      materials: [],
      drill: {
        kind: "expand-point",
        title: `展开：${head}`,
        provenance: { pack: packName(pack), line: point.line },
        // The words its 观点句 is told by are worked out from the point.
        inferred: true,
        genre: framework.genre,
        point: head,
        terms,
        model: { title: model.title, paragraph: { text: paragraph.text, line: paragraph.line } },
      },
    },
  ];
}

/** The linked paragraph; where it is only the head on a line of its own, the one below. */
export function developing(model: ModelEssay, at: number): ModelEssay["paragraphs"][number] | undefined {
  const linked = model.paragraphs[at];
  const alone = linked !== undefined && linked.text.length <= 40;
  const paragraph = alone ? model.paragraphs[at + 1] : linked;
  const count = countCharacters(paragraph?.text ?? "");
  return count >= PARAGRAPH.min && count <= PARAGRAPH.max ? paragraph : undefined;
}
