import type { Range } from "../../text/segments";
import type { PreparedAnswer } from "./prepared-answer";

/** Clauses that no window includes, and how far a window may reach. */
export type WindowRules = { windowCharacters: number; windowClauses: number; skipped: ReadonlySet<number> };

/**
 * The windows around a clause: the numbered item when it is short enough, else the item's sentence; in unnumbered prose
 * each run of `windowClauses` neighbouring clauses of the sentence (skipped clauses do not part neighbours, labels before a
 * colon do not count).
 */
export function windowsAround(answer: PreparedAnswer, clauseIndex: number, rules: WindowRules): Range[] {
  const { clauses, sentences, items } = answer.segments;
  const clause = clauses[clauseIndex];
  const sentence = clause && sentences[clause.sentence];
  if (!clause || !sentence || rules.skipped.has(clauseIndex)) return [];
  if (sentence.item >= 0) {
    const item = items[sentence.item];
    if (item && item.end - item.contentStart <= rules.windowCharacters)
      return [{ start: item.contentStart, end: item.end }];
    return [{ start: sentence.start, end: sentence.end }];
  }
  const [first, end] = sentence.clauses;
  const around: number[] = [clauseIndex];
  let room = rules.windowClauses - weight(answer, clauseIndex);
  for (let at = clauseIndex - 1; at >= first && (room > 0 || weight(answer, at) === 0); at -= 1) {
    if (rules.skipped.has(at)) continue;
    around.unshift(at);
    room -= weight(answer, at);
  }
  const before = around.length - 1;
  room = rules.windowClauses - weight(answer, clauseIndex);
  for (let at = clauseIndex + 1; at < end && room > 0; at += 1) {
    if (rules.skipped.has(at)) continue;
    around.push(at);
    room -= weight(answer, at);
  }
  const windows: Range[] = [];
  for (let from = 0; from <= before; from += 1) {
    let last = from;
    let left = rules.windowClauses - weight(answer, around[from] as number);
    while (last + 1 < around.length && left > 0) {
      last += 1;
      left -= weight(answer, around[last] as number);
    }
    const [opening, closing] = [clauses[around[from] as number], clauses[around[last] as number]];
    if (opening && closing && last >= before) windows.push({ start: opening.start, end: closing.end });
  }
  return windows;
}

/** Characters of the longest label before a colon (七月：, 街道办事处：). */
const LABEL = 6;

/** A label before a colon is no clause of its own; it goes with the clause behind it. Of labels in a row only the first is one. */
function weight({ text, segments: { clauses } }: PreparedAnswer, index: number): 0 | 1 {
  const clause = clauses[index];
  const short = clause !== undefined && clause.end - clause.start <= LABEL && text.charAt(clause.end) === ":";
  return short && text.charAt(clauses[index - 1]?.end ?? -1) !== ":" ? 0 : 1;
}
