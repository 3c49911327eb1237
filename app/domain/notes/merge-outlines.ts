/** Beyond so many pairs of lines an exact comparison would hold up the page. */
const MAX_PAIRS = 4_000_000;

/**
 * Two versions of an outline as one, line by line: what either side added stays, what either took away goes, a line that both
 * rewrote stands there twice. Swapping `one` and `other` changes nothing. `base` is what both began with.
 */
export function mergeOutlines(base: string, one: string, other: string): string {
  if (one === other || other === base) return one;
  if (one === base) return other;
  const [a, b] = one < other ? [one, other] : [other, one];
  const from = linesOf(base);
  const [inA, inB] = [changesOf(from, linesOf(a)), changesOf(from, linesOf(b))];
  const merged: string[] = [];
  for (let at = 0; at <= from.length; at += 1) {
    merged.push(...bothAdditions(inA.added[at] ?? [], inB.added[at] ?? []));
    if (at < from.length && inA.kept[at] && inB.kept[at]) merged.push(from[at] ?? "");
  }
  return merged.join("\n");
}

/** An empty outline has no line, not an empty one. */
function linesOf(text: string): string[] {
  return text === "" ? [] : text.split("\n");
}

type Changes = {
  /** Which lines of the base are still there. */
  kept: boolean[];
  /** What stands before the line with this index, or at the end. */
  added: string[][];
};

function changesOf(base: readonly string[], text: readonly string[]): Changes {
  const kept = base.map(() => false);
  const added: string[][] = [...base.map(() => []), []];
  let at = 0;
  let line = 0;
  for (const [inBase, inText] of [...sameLines(base, text), [base.length, text.length] as const]) {
    // What stands in place of lines that went belongs before the next line that stayed.
    added[at]?.push(...text.slice(line, inText));
    if (inBase < base.length) kept[inBase] = true;
    [at, line] = [inBase + 1, inText + 1];
  }
  return { kept, added };
}

/** Both lists as one, lines that both have in the same order once. */
function bothAdditions(a: readonly string[], b: readonly string[]): string[] {
  if (a.length === 0 || b.length === 0) return [...a, ...b];
  const merged: string[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [inA, inB] of [...sameLines(a, b), [a.length, b.length] as const]) {
    merged.push(...a.slice(fromA, inA), ...b.slice(fromB, inB));
    if (inA < a.length) merged.push(a[inA] ?? "");
    [fromA, fromB] = [inA + 1, inB + 1];
  }
  return merged;
}

/** A longest run of pairs (index in `a`, index in `b`) of equal lines, in order. */
function sameLines(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const [rows, columns] = [a.length - head - tail, b.length - head - tail];
  const pairs: (readonly [number, number])[] = Array.from({ length: head }, (_, index) => [index, index] as const);
  if (rows * columns <= MAX_PAIRS) {
    for (const [row, column] of longestCommon(a.slice(head, head + rows), b.slice(head, head + columns))) {
      pairs.push([head + row, head + column]);
    }
  }
  for (let index = tail; index > 0; index -= 1) pairs.push([a.length - index, b.length - index]);
  return pairs;
}

function longestCommon(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const lengthAt = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        a[row] === b[column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < a.length && column < b.length) {
    if (a[row] === b[column]) pairs.push([row++, column++]);
    else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}
