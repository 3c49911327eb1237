import type { Range } from "../../text/segments";
import type { PreparedAnswer } from "./prepared-answer";

/** Clauses that no window includes, and how far a window may reach. */
export type WindowRules = { windowCharacters: number; windowClauses: number; skipped: ReadonlySet<number> };

/**
 * The windows around a clause: the numbered item when it is short enough, else the item's sentence; in unnumbered prose
 * each run of `windowClauses` neighbouring clauses of the sentence (skipped clauses do not part neighbours).
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
  const around: number[] = [clauseIndex];
  for (let at = clauseIndex - 1; at >= sentence.clauses[0] && around.length < rules.windowClauses; at -= 1) {
    if (!rules.skipped.has(at)) around.unshift(at);
  }
  const before = around.length - 1;
  for (let at = clauseIndex + 1, room = rules.windowClauses - 1; at < sentence.clauses[1] && room > 0; at += 1) {
    if (rules.skipped.has(at)) continue;
    around.push(at);
    room -= 1;
  }
  const windows: Range[] = [];
  for (let first = 0; first <= before; first += 1) {
    const last = Math.min(first + rules.windowClauses - 1, around.length - 1);
    const [from, to] = [clauses[around[first] as number], clauses[around[last] as number]];
    if (from && to) windows.push({ start: from.start, end: to.end });
  }
  return windows;
}
