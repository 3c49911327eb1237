import type { Range } from "~/domain/text/segments";

/** A sentence of a canonical text with its clauses; `paragraph` counts the lines that hold words. */
export type TextSentence = Range & { text: string; paragraph: number; clauses: (Range & { text: string })[] };

const SENTENCE_END = /[。！？!?；;\n]/;
const CLAUSE_END = /[，,：:。！？!?；;—\n]/;
const EDGE = /[\s　，,。；;：:！!？?、“”‘’"'—…）)》]/;
const OPENING = /[\s　，,。；;：:！!？?、”’"'—…）)》]/;

/**
 * Cuts a canonical text into sentences and clauses, each with its range. Closing marks stay outside; a stop inside
 * quotation marks ends a sentence as well, for what is quoted are sentences of their own.
 */
export function textSentences(text: string): TextSentence[] {
  const sentences: TextSentence[] = [];
  let paragraph = -1;
  let lineFrom = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") {
      paragraph += 1;
      for (const range of cut(text, lineFrom, lineFrom + line.length, SENTENCE_END)) {
        const clauses = cut(text, range.start, range.end, CLAUSE_END).map((clause) => ({
          ...clause,
          text: text.slice(clause.start, clause.end),
        }));
        if (clauses.length > 0) {
          sentences.push({ ...range, text: text.slice(range.start, range.end), paragraph, clauses });
        }
      }
    }
    lineFrom += line.length + 1;
  }
  return sentences;
}

function cut(text: string, from: number, to: number, end: RegExp): Range[] {
  const ranges: Range[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const digits = /[0-9]/.test(text.charAt(at - 1)) && /[0-9]/.test(text.charAt(at + 1));
    if (at < to && (!end.test(text.charAt(at)) || digits)) continue;
    let [first, last] = [start, at];
    while (first < last && OPENING.test(text.charAt(first))) first += 1;
    while (last > first && EDGE.test(text.charAt(last - 1)) && !closes(text, first, last)) last -= 1;
    if (last - first >= 2) ranges.push({ start: first, end: last });
    start = at + 1;
  }
  return ranges;
}

/** A closing mark whose opening one stands inside the range belongs to it. */
function closes(text: string, first: number, last: number): boolean {
  const pairs: Record<string, string> = { "”": "“", "’": "‘", "》": "《", "）": "（", ")": "(" };
  const opening = pairs[text.charAt(last - 1)];
  return opening !== undefined && text.slice(first, last - 1).includes(opening);
}
