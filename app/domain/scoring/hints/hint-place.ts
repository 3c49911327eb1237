import type { Range } from "../../text/segments";
import type { PreparedAnswer } from "../matching/prepared-answer";

/** The canonical answer's range for a range of the normalised (not squeezed) text; never cuts a character in half. */
export function placeOf({ normalised, source }: PreparedAnswer, start: number, end: number): Range {
  const from = normalised.starts[start] ?? source.length;
  const to = end > start ? (normalised.starts[end - 1] ?? source.length - 1) + 1 : from;
  return { start: isLow(source, from) ? from - 1 : from, end: isLow(source, to) ? to + 1 : to };
}

/** Quotation and title marks that the matching form leaves out. */
const OPENS = "“‘「『《〈";
const CLOSES = "”’」』》〉";

/** The canonical answer's range for a range of the matching form, with the marks that open or close it. */
export function wordsOf(answer: PreparedAnswer, range: Range): Range {
  const { source } = answer;
  const { start, end } = answer.sourceRange(range);
  const opens = start > 0 && OPENS.includes(source.charAt(start - 1));
  const closes = end < source.length && CLOSES.includes(source.charAt(end));
  return { start: opens ? start - 1 : start, end: closes ? end + 1 : end };
}

function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code < 0xe000;
}
