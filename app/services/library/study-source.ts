import type { Framework, ModelEssay, OutlinePoint, Pack } from "@content/contract/pack";
import { CONDENSE_LIMIT, passagesOf } from "@content/generate/drills/condense-model";
import { developing } from "@content/generate/drills/expand-point";
import { forcedOrder } from "@content/generate/drills/order-heads";
import { bareHead, headPoints, isSkeleton, MAX_HEADS, tellingPoints } from "@content/generate/points/head-points";
import { modelHeads, type ModelHead } from "@content/generate/points/model-heads";
import { titleConcepts } from "@content/generate/points/title-concepts";
import { atomsOf, type WordsOf } from "@content/generate/words/word-groups";
import type { StudyHead, StudySource } from "~/domain/library/ways/study-source";
import { dictionaryWords, wordsOfTopic, type Cut } from "./head-words";

type Studied = {
  pack: Pack;
  topic: string;
  framework: Framework | null;
  model: ModelEssay | null;
  /** A text in words, end to end. */
  cut: Cut;
};

/** What the ways of studying are built from: key points as the drills of the pack are made of, by words of a dictionary. */
export function studySource({ pack, topic, framework, model, cut }: Studied): StudySource | null {
  const named = framework ?? model;
  if (named === null) return null;
  const { genre, title } = named;
  const wordsOf = wordsOfTopic(pack, cut);
  const found = model === null ? [] : modelHeads(model, framework);
  const points = framework === null ? [] : tellingPoints(framework);
  const texts = framework === null ? found.map(({ head }) => head) : points.map(({ text }) => bareHead(text));
  const heads = studyHeads(texts, wordsOf, cut);
  // Heads that only name their genre's parts ask nothing of this outline.
  const order = framework === null || points !== framework.points ? null : forcedOrder(framework);
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
    pairs: model === null ? [] : pairsOf(points, model, wordsOf),
    passage: model && passageOf(model, found, wordsOf),
  };
}

/** Heads with their key points; none at all where a head shows no words of its own or the list is only the genre's skeleton. */
function studyHeads(heads: string[], wordsOf: WordsOf, cut: Cut): StudyHead[] {
  const texts = heads.filter((head) => head !== "");
  if (texts.length > MAX_HEADS || isSkeleton(texts) || new Set(texts).size < texts.length) return [];
  const points = headPoints(texts, wordsOf);
  if (points.length < texts.length) return [];
  return texts.flatMap((text, index) => {
    const point = points[index];
    return point === undefined ? [] : [{ text, point, words: dictionaryWords(text, cut) }];
  });
}

/** Heads whose paragraph is theirs alone: one that is shared develops neither by itself. */
function pairsOf(points: OutlinePoint[], model: ModelEssay, wordsOf: WordsOf): StudySource["pairs"] {
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
