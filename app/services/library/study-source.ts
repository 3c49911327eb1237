import type { Framework, ModelEssay, Pack } from "@content/contract/pack";
import { CONDENSE_LIMIT, passagesOf } from "@content/generate/drills/condense-model";
import { developing } from "@content/generate/drills/expand-point";
import { forcedOrder } from "@content/generate/drills/order-heads";
import { bareHead, headPoints, isSkeleton, MAX_HEADS } from "@content/generate/points/head-points";
import { modelHeads, type ModelHead } from "@content/generate/points/model-heads";
import { titleConcepts } from "@content/generate/points/title-concepts";
import { packWords } from "@content/generate/words/pack-corpus";
import { atomsOf, type WordsOf } from "@content/generate/words/word-groups";
import type { StudyHead, StudySource } from "~/domain/library/ways/study-source";

type Studied = { pack: Pack; topic: string; framework: Framework | null; model: ModelEssay | null };

/** What the ways of studying are built from: the same words and key points as the drills of the pack are made of. */
export function studySource({ pack, topic, framework, model }: Studied): StudySource | null {
  const named = framework ?? model;
  if (named === null) return null;
  const { genre, title } = named;
  const wordsOf = packWords(pack);
  const found = model === null ? [] : modelHeads(model, framework);
  const texts = framework === null ? found.map(({ head }) => head) : framework.points.map(({ text }) => bareHead(text));
  const heads = studyHeads(texts, wordsOf);
  const order = framework === null ? null : forcedOrder(framework);
  return {
    topic,
    genre,
    title,
    framework: framework && { title: framework.title, points: framework.points },
    model: model && {
      title: model.title,
      paragraphs: model.paragraphs.map(({ text }) => text),
      heads: found.map(({ head, paragraph }) => ({ text: head, paragraph })),
    },
    heads,
    topicWords:
      framework === null ? [] : titleConcepts(framework, pack.title, wordsOf).flatMap(({ variants }) => variants),
    order: order && { logic: order.logic, heads: order.heads.map(({ text }) => text) },
    pairs: framework === null || model === null ? [] : pairsOf(framework, model, wordsOf),
    passage: model && passageOf(model, found, wordsOf),
  };
}

/** Heads with their key points; none at all where a head shows no words of its own or the list is only the genre's skeleton. */
function studyHeads(heads: string[], wordsOf: WordsOf): StudyHead[] {
  const texts = heads.filter((head) => head !== "");
  if (texts.length > MAX_HEADS || isSkeleton(texts) || new Set(texts).size < texts.length) return [];
  const points = headPoints(texts, wordsOf);
  if (points.length < texts.length) return [];
  return texts.flatMap((text, index) => {
    const point = points[index];
    return point === undefined ? [] : [{ text, point }];
  });
}

/** Heads whose paragraph is theirs alone: one that is shared develops neither by itself. */
function pairsOf({ points }: Framework, model: ModelEssay, wordsOf: WordsOf): StudySource["pairs"] {
  const lines = points.map(({ line }) => line);
  const linked = model.links.filter(({ pointLine }) => lines.includes(pointLine));
  return points.flatMap(({ text, line }) => {
    const at = linked.find(({ pointLine }) => pointLine === line)?.paragraph;
    const shared = linked.some(({ pointLine, paragraph }) => pointLine !== line && paragraph === at);
    const head = bareHead(text);
    const terms = atomsOf(head, wordsOf).map((word) => [word]);
    const paragraph = at === undefined || shared ? undefined : developing(model, at);
    return paragraph === undefined || terms.length === 0 ? [] : [{ head, terms, paragraph: paragraph.text }];
  });
}

function passageOf(model: ModelEssay, found: ModelHead[], wordsOf: WordsOf): StudySource["passage"] {
  for (const { from, to, heads } of passagesOf(model, found)) {
    const points = headPoints(heads, wordsOf);
    if (points.length < 2 || isSkeleton(heads)) continue;
    const paragraphs = model.paragraphs.slice(from, to + 1).map(({ text }) => text);
    return { paragraphs, limit: CONDENSE_LIMIT, points };
  }
  return null;
}
