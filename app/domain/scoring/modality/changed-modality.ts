import type { Range } from "../../text/segments";
import type { Modality, ModalWord } from "./modal-words";

/** Characters by which a modal word may stand before what it is said of. */
const REACH = 8;

/**
 * Whether matched words are said with the opposite modality of the one asked for: 可能引发 as 已经引发, 已建成 as 有望建成. Only a
 * modal word before a matched word in its clause counts; 已经建成的 is said of something else, and 可能已经 leaves the matter open.
 */
export function changedModality(
  text: string,
  modals: readonly ModalWord[],
  spans: readonly Range[],
  asked: Modality,
): boolean {
  const inside = ({ start }: ModalWord) => spans.some((span) => span.start <= start && start < span.end);
  const over = modals.filter((word) => spans.some((span) => isSaidOf(text, word, span)));
  return (
    over.length > 0 &&
    over.every(({ kind }) => kind !== asked) &&
    !modals.some((word) => inside(word) && word.kind === asked)
  );
}

function isSaidOf(text: string, word: ModalWord, span: Range): boolean {
  if (word.end > span.start || span.start - word.end > REACH) return false;
  return !/[的,:;。!?、\n]/.test(text.slice(word.end, span.start));
}
