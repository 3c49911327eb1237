import type { PreparedAnswer } from "../matching/prepared-answer";
import { isGenericPhrase } from "./generic-words";

/** One measure as a marker reads it: a numbered item, else a sentence. Phrase numbers are the answer's segments. */
export type MeasureUnit = {
  start: number;
  end: number;
  phrases: [first: number, end: number];
  generic: boolean;
  vague: boolean;
};

/**
 * The measures of an answer in text order. `generic`: every phrase of it could be said of anything (加强领导，完善制度), so that
 * nothing tells which problem it answers; a general head with its particulars behind it is none. `vague`: half of them. Linear.
 */
export function measureUnits(answer: PreparedAnswer): MeasureUnit[] {
  const { sentences, items } = answer.segments;
  const units: MeasureUnit[] = [];
  for (let index = 0; index < sentences.length;) {
    const item = items[sentences[index]?.item ?? -1];
    const end = Math.max(index + 1, item?.sentences[1] ?? 0);
    const unit = unitOf(answer, index, end);
    if (unit) units.push(unit);
    index = end;
  }
  return units;
}

function unitOf(answer: PreparedAnswer, from: number, to: number): MeasureUnit | null {
  const { sentences, clauses, phrases } = answer.segments;
  const [first, last] = [sentences[from], sentences[to - 1]];
  const opening = clauses[first?.clauses[0] ?? -1];
  const closing = clauses[(last?.clauses[1] ?? 0) - 1];
  if (!first || !last || !opening || !closing) return null;
  const range: [number, number] = [opening.phrases[0], closing.phrases[1]];
  const count = phrases
    .slice(...range)
    .filter((phrase) => isGenericPhrase(answer.text.slice(phrase.start, phrase.end))).length;
  const said = range[1] - range[0];
  return { start: first.start, end: last.end, phrases: range, generic: count === said, vague: count * 2 >= said };
}
