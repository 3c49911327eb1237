/** A clause: up to and with the mark that ends it; a line's end parts too. */
const CLAUSE = /[^，、。；：！？,;:!?\n]+[，、。；：！？,;:!?]*/g;

type Range = { start: number; end: number };

/**
 * The clause that the keys select next (or before), in UTF-16 units without the mark that ends it. `from` is what is selected
 * now, null for nothing; at either end it stays. With `extend` the range grows from `from` to the next clause's end.
 */
export function clauseBeside(
  answer: string,
  from: Range | null,
  { back = false, extend = false }: { back?: boolean; extend?: boolean } = {},
): Range | null {
  const clauses = clausesOf(answer);
  if (from === null) return clauses[0] ?? null;
  if (back) return clauses.findLast(({ end }) => end <= from.start) ?? clauses[0] ?? null;
  const next = clauses.find(({ start }) => start >= from.end) ?? clauses.at(-1);
  if (!next) return null;
  return extend ? { start: from.start, end: Math.max(from.end, next.end) } : next;
}

function clausesOf(answer: string): Range[] {
  return [...answer.matchAll(CLAUSE)].flatMap(({ 0: clause, index }) => {
    const words = clause.replace(/[，、。；：！？,;:!?\s]+$/, "");
    const start = index + (words.length - words.trimStart().length);
    return words.trim() === "" ? [] : [{ start, end: index + words.length }];
  });
}
