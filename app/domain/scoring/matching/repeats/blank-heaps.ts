import type { PreparedAnswer } from "../prepared-answer";

/** Longest piece between blanks, in characters, that can be a bare keyword, and the share of pieces that must be such. */
const KEYWORD_CHARACTERS = 6;
const BARE_SHARE = 0.75;

/**
 * Phrases of lines in which blanks part more than `longest` short words (劳务 协作 41万 点单). A blank beside a Latin letter or a
 * digit parts no phrases, since people set numbers off by blanks; so a heap may hide in few long phrases. Linear.
 */
export function blankHeaps(answer: PreparedAnswer, longest: number): number[] {
  const { segments, source } = answer;
  return segments.paragraphs.flatMap(({ start, end, sentences: [first, last] }) => {
    const range = answer.sourceRange({ start, end });
    const words = source.slice(range.start, range.end);
    if (!/[ \t\u00a0\u3000]/.test(words)) return [];
    const pieces = words.split(/[\s\u00a0\u3000、，,；;。：:！!？?]+/).filter((piece) => /[\u3400-\u9fff]/.test(piece));
    const parted = words.split(/[ \t\u00a0\u3000]+/).length - 1;
    const short = pieces.filter((piece) => piece.length <= KEYWORD_CHARACTERS).length;
    if (parted <= longest || parted < pieces.length * BARE_SHARE || short < pieces.length * BARE_SHARE) return [];
    if (short <= longest) return [];
    const from = segments.clauses[segments.sentences[first]?.clauses[0] ?? -1]?.phrases[0] ?? 0;
    const to = segments.clauses[(segments.sentences[last - 1]?.clauses[1] ?? 0) - 1]?.phrases[1] ?? 0;
    return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  });
}
