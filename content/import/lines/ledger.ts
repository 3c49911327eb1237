import type { Decisions, ImportChange } from "../../contract/exchange/import-review";
import type { Pack } from "../../contract/pack";

/**
 * A non-blank line of the source after its own repairs. `no` is 1-based in the decoded text. Where a line was parted (a
 * caption from a heading, a Word paragraph at its soft breaks) each `piece` of its `pieces` is a line of the same number;
 * where lines were joined, one line stands for all of them. A `listed` line had a bullet: an item, never a title. A
 * `whole` one was left whole by the tutor: it is not cut short, however it ends.
 */
export type Line = {
  no: number;
  text: string;
  piece?: number;
  pieces?: number;
  joined?: boolean;
  listed?: boolean;
  whole?: boolean;
};

type Repair = Pack["repairs"][number];
type Doubt = Pack["doubts"][number];
type Place = Pick<Line, "no" | "piece">;

/**
 * Where every line went, and every change on the way under a key that stays the same whatever was decided. A line is kept
 * (it stands in the pack, or opens a part of it) or dropped, never both, and none is neither: nothing of a tutor's text
 * disappears in silence. `decisions` are the tutor's: a change decided `alter` is listed all the same, but not made.
 */
export class Ledger {
  /** Repairs that were made. */
  readonly repairs: Repair[] = [];
  /** Doubts that are still open. */
  readonly doubts: Doubt[] = [];
  private readonly noted: ImportChange[] = [];
  private readonly drops = new Map<number, ImportChange>();
  private readonly counts = new Map<string, number>();
  private readonly kept = new Set<number>();
  private readonly droppedLines = new Map<number, string>();

  constructor(private readonly decisions: Decisions = {}) {}

  keep({ no }: { no: number }): void {
    this.kept.add(no);
    this.droppedLines.delete(no);
  }

  /** Notes a repair and says whether to make it. */
  repair(at: Place, kind: Repair["kind"], before: string, after: string): boolean {
    const group = kind === "join" ? "join" : "repair";
    const make = !this.note(at, { group, kind, line: at.no, before, after, alternative: "undo" });
    if (make) this.repairs.push({ line: at.no, kind, before, after });
    return make;
  }

  /** Notes that a line is left out and says whether to do so. The pieces of one line are dropped together. */
  drop(line: Line): boolean {
    const open = this.drops.get(line.no);
    if (open === undefined) {
      const change = { group: "drop", kind: "line", line: line.no, before: line.text, after: null } as const;
      this.note({ no: line.no }, { ...change, alternative: "keep-line" });
      const noted = this.noted.at(-1);
      if (noted !== undefined) this.drops.set(line.no, noted);
    } else {
      open.before += `⏎${line.text}`;
    }
    const change = this.drops.get(line.no);
    if (this.kept.has(line.no) || (change !== undefined && this.decisions[change.key] === "alter")) return false;
    this.droppedLines.set(line.no, change?.before ?? line.text);
    return true;
  }

  /** Asks the tutor. True where the answer is the alternative: the caller then does what it names. */
  doubt(at: Place | number, code: string, text: string, alternative: ImportChange["alternative"] = null): boolean {
    const place = typeof at === "number" ? { no: at } : at;
    const altered = this.note(place, {
      group: "doubt",
      kind: code,
      line: place.no,
      before: text,
      after: null,
      alternative,
    });
    if (!altered) this.doubts.push({ line: place.no, code, text });
    return altered;
  }

  /** Asks about a whole line with `drop-line` as the other answer. True where the line was dropped by that answer. */
  doubtLine(line: Line, code: string, text = line.text): boolean {
    // Part of a line cannot go alone: the rest of it stays, and a line is either kept or dropped.
    const whole = (line.pieces ?? 1) === 1 && line.joined !== true;
    const altered = this.doubt(line, code, text, whole ? "drop-line" : null);
    if (altered) {
      this.kept.delete(line.no);
      this.droppedLines.set(line.no, line.text);
    }
    return altered;
  }

  /** Keeps a line that no part of the pack can hold: its words stand in the doubt, for the tutor to place or to drop. */
  unplaced(line: Line): void {
    if (!this.doubtLine(line, "unplaced")) this.keep(line);
  }

  /** What no part of the reader took stands in a doubt at least. */
  placeRest(lines: Line[]): void {
    for (const line of lines) {
      if (!this.kept.has(line.no) && !this.droppedLines.has(line.no)) this.unplaced(line);
    }
  }

  dropped(): Pack["dropped"] {
    return [...this.droppedLines].map(([line, text]) => ({ line, text })).sort((a, b) => a.line - b.line);
  }

  keptLines(): number[] {
    return [...this.kept].sort((a, b) => a - b);
  }

  /** Every change and doubt, in the order of the lines. */
  changes(): ImportChange[] {
    return [...this.noted].sort((a, b) => a.line - b.line);
  }

  /** Lists a change under its key; true where the tutor wants the alternative. */
  private note({ no, piece = 1 }: Place, change: Omit<ImportChange, "key">): boolean {
    const stem = `${change.group}:${change.kind}:${no}`;
    // A later piece never takes an earlier one's number, even where the earlier one no longer has such a change.
    const nth = Math.max((this.counts.get(stem) ?? 0) + 1, piece);
    this.counts.set(stem, nth);
    const key = `${stem}:${nth}`;
    this.noted.push({ key, ...change });
    return change.alternative !== null && this.decisions[key] === "alter";
  }
}
