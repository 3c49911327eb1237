import { changeBetween } from "../saving/text-change";

/** A stretch of two texts: `kept` stands in both, `removed` only in the earlier one, `added` only in the later one. */
export type Difference = { kind: "kept" | "removed" | "added"; text: string };

/** Edits looked for one by one; texts further apart are told by one replacement between what they begin and end with alike. */
const MOST_EDITS = 1500;

/** Between two changes so few characters in common are chance, and read better as part of the change. */
const CHANCE = 2;

/**
 * What makes `after` out of `before`, character by character (code points). Kept and removed stretches joined are `before`,
 * kept and added ones `after`. The fewest edits by Myers' greedy search (1986), then islands of a character or two are given
 * to the changes around them.
 */
export function differences(before: string, after: string): Difference[] {
  const { prefix, suffix, middle } = changeBetween(before, after);
  const was = [...before.slice(prefix, before.length - suffix)];
  const is = [...middle];
  const between = fewestEdits(was, is) ?? [
    { kind: "removed" as const, text: was.join("") },
    { kind: "added" as const, text: middle },
  ];
  const parts = withoutIslands(between);
  return joined([
    { kind: "kept", text: before.slice(0, prefix) },
    ...parts,
    { kind: "kept", text: before.slice(before.length - suffix) },
  ]);
}

/** Null where more than `MOST_EDITS` edits lie between them. */
function fewestEdits(was: readonly string[], is: readonly string[]): Difference[] | null {
  // furthest[k + offset]: how far into `was` a path on diagonal k (was − is) has come; one copy a round to walk back along.
  const rounds: Int32Array[] = [];
  const most = Math.min(MOST_EDITS, was.length + is.length);
  const offset = most + 1;
  const furthest = new Int32Array(2 * most + 3);
  for (let edits = 0; edits <= most; edits += 1) {
    rounds.push(furthest.slice(offset - edits - 1, offset + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && at(furthest, offset + k - 1) < at(furthest, offset + k + 1));
      let x = down ? at(furthest, offset + k + 1) : at(furthest, offset + k - 1) + 1;
      while (x < was.length && x - k < is.length && was[x] === is[x - k]) x += 1;
      furthest[offset + k] = x;
      if (x >= was.length && x - k >= is.length) return walkedBack(was, is, rounds);
    }
  }
  return null;
}

function walkedBack(was: readonly string[], is: readonly string[], rounds: readonly Int32Array[]): Difference[] {
  const parts: Difference[] = [];
  let [x, y] = [was.length, is.length];
  for (let edits = rounds.length - 1; edits >= 0; edits -= 1) {
    const furthest = rounds[edits] ?? new Int32Array();
    const before = (k: number) => at(furthest, k + edits + 1);
    const k = x - y;
    const down = k === -edits || (k !== edits && before(k - 1) < before(k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = edits === 0 ? 0 : before(fromK);
    const fromY = edits === 0 ? 0 : fromX - fromK;
    while (x > fromX && y > fromY) {
      parts.push({ kind: "kept", text: was[x - 1] ?? "" });
      x -= 1;
      y -= 1;
    }
    if (edits === 0) break;
    parts.push(down ? { kind: "added", text: is[fromY] ?? "" } : { kind: "removed", text: was[fromX] ?? "" });
    [x, y] = [fromX, fromY];
  }
  return joined(parts.reverse());
}

/** Short kept stretches between two changes become removed and added again; what was removed stands before what was added. */
function withoutIslands(parts: readonly Difference[]): Difference[] {
  const made: Difference[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed !== "") made.push({ kind: "removed", text: removed });
    if (added !== "") made.push({ kind: "added", text: added });
    removed = added = "";
  };
  for (const [index, { kind, text }] of parts.entries()) {
    const island = kind === "kept" && index > 0 && index < parts.length - 1 && [...text].length <= CHANCE;
    if (kind === "kept" && !island) {
      flush();
      made.push({ kind, text });
    }
    if (kind === "removed" || island) removed += text;
    if (kind === "added" || island) added += text;
  }
  flush();
  return made;
}

function joined(parts: readonly Difference[]): Difference[] {
  const made: Difference[] = [];
  for (const { kind, text } of parts) {
    const last = made.at(-1);
    if (text === "") continue;
    if (last?.kind === kind) last.text += text;
    else made.push({ kind, text });
  }
  return made;
}

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}
