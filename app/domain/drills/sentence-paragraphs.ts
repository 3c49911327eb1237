import { materialSentences } from "./material-sentences";

/** A sentence as it is shown for marking. */
export type ShownSentence = { id: string; text: string };

/** A material's text as paragraphs of sentences to be marked, each with its id; the key of the exercise is no part of it. */
export function sentenceParagraphs(key: string, text: string): ShownSentence[][] {
  const paragraphs = new Map<number, ShownSentence[]>();
  for (const { id, paragraph, start, end } of materialSentences(key, text)) {
    const sentences = paragraphs.get(paragraph) ?? [];
    sentences.push({ id, text: text.slice(start, end) });
    paragraphs.set(paragraph, sentences);
  }
  return [...paragraphs.values()];
}
