import { normalise } from "../text/normalise";
import { segmentText } from "../text/segments";

/** A sentence of a material as a learner marks it: UTF-16 units of the canonical text, half-open, closing mark included. */
export type MaterialSentence = { id: string; material: string; paragraph: number; start: number; end: number };

/** What still belongs to the sentence that ends before it. */
const CLOSING = "。；！？…，：、”’」』）】》〉;!?.,:)\"' \u3000";

/**
 * The sentences of a material's canonical text, in the cut that scoring uses (；。！？ and the paragraph's end), widened so
 * that the sentences of a paragraph joined together are the paragraph. Ids (`key:number`) are stable for one text.
 * A paragraph of nothing but punctuation has none.
 */
export function materialSentences(material: string, text: string): MaterialSentence[] {
  const { text: folded, starts } = normalise(text);
  const { paragraphs, sentences } = segmentText(folded);
  const startOf = (index: number) => starts[index] ?? text.length;
  return sentences.map((sentence, index) => {
    const before = sentences[index - 1];
    const after = sentences[index + 1];
    const lineStart = text.lastIndexOf("\n", startOf(paragraphs[sentence.paragraph]?.start ?? 0) - 1) + 1;
    const lineEnd = text.indexOf("\n", startOf(sentence.end));
    return {
      id: `${material}:${index + 1}`,
      material,
      paragraph: sentence.paragraph,
      start: before?.paragraph === sentence.paragraph ? cutAfter(text, startOf(before.end)) : lineStart,
      end:
        after?.paragraph === sentence.paragraph
          ? cutAfter(text, startOf(sentence.end))
          : lineEnd < 0
            ? text.length
            : lineEnd,
    };
  });
}

function cutAfter(text: string, end: number): number {
  let cut = end;
  while (cut < text.length && CLOSING.includes(text.charAt(cut))) cut += 1;
  return cut;
}
