/** What ends a sentence for counting: the marks and the line's end. */
const SENTENCE = /[^。；！？;!?\n]+[。；！？;!?]*/g;

type Evidence = { start: number; end: number };

/**
 * UTF-16 units of the sentences of a canonical answer that no evidence touches. For lists of many answers: it cuts at the
 * marks alone, where `unmatchedSentences` reads the text as the engine does.
 */
export function unmatchedLength(answer: string, evidence: readonly Evidence[]): number {
  let length = 0;
  for (const { 0: sentence, index } of answer.matchAll(SENTENCE)) {
    const end = index + sentence.length;
    if (!evidence.some((one) => one.start < end && one.end > index)) length += sentence.trim().length;
  }
  return length;
}
