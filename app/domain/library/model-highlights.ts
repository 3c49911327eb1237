import type { ModelEssay } from "@content/contract/pack";
import { materialSentences } from "../drills/material-sentences";

/** No list on a page is longer than this. */
const MOST = 12;
const MIN_KEY = 8;
const MAX_KEY = 80;
/** A head on a line of its own stands in the outline already. */
const IS_SENTENCE = /[。！？!?；;…”]$/;
/** A figure with what it counts; years and ordinals alone are no data. */
const FIGURE = /\d+(?:\.\d+)?(?:%|个百分点|[万亿]|[余多]?[个家户人次件项名公里吨亩元所处条套米台辆天](?!月))/;

/** Whether words hold a number with what it counts. */
export function holdsFigure(words: string): boolean {
  return FIGURE.test(words);
}

/** A sentence of a model with the paragraph it stands in, counted from 0. */
export type Highlight = { text: string; paragraph: number };

/** What is worth keeping of a model: the sentence that opens each paragraph which develops a point, and sentences with figures. */
export function modelHighlights({ paragraphs, links }: Pick<ModelEssay, "paragraphs" | "links">): {
  keySentences: Highlight[];
  data: Highlight[];
} {
  const linked = [...new Set(links.map(({ paragraph }) => paragraph))].sort((a, b) => a - b);
  const sentencesOf = (paragraph: number): string[] => {
    const text = paragraphs[paragraph]?.text ?? "";
    return materialSentences("m", text).map(({ start, end }) => text.slice(start, end).trim());
  };
  const keySentences = linked.flatMap((paragraph): Highlight[] => {
    const [text = ""] = sentencesOf(paragraph);
    return text.length >= MIN_KEY && text.length <= MAX_KEY && IS_SENTENCE.test(text) ? [{ text, paragraph }] : [];
  });
  const data = paragraphs.flatMap((_, paragraph) =>
    sentencesOf(paragraph)
      .filter(holdsFigure)
      .map((text) => ({ text, paragraph })),
  );
  return { keySentences: keySentences.slice(0, MOST), data: data.slice(0, MOST) };
}
