import type { Pack } from "../../contract/pack";

/** A non-blank line of the source after its own repairs. `no` is 1-based in the decoded text. */
export type Line = { no: number; text: string };

type Repair = Pack["repairs"][number];
type Doubt = Pack["doubts"][number];

/**
 * Where every line went. A line is kept (it stands in the pack, or opens a part of it) or dropped, never both,
 * and `unaccounted` must be empty at the end: nothing of a tutor's text disappears in silence.
 */
export class Ledger {
  readonly repairs: Repair[] = [];
  readonly doubts: Doubt[] = [];
  private readonly kept = new Set<number>();
  private readonly droppedLines = new Map<number, string>();

  keep(...lines: { no: number }[]): void {
    for (const { no } of lines) {
      this.kept.add(no);
      this.droppedLines.delete(no);
    }
  }

  drop(line: Line): void {
    if (!this.kept.has(line.no)) this.droppedLines.set(line.no, line.text);
  }

  repair(line: number, kind: Repair["kind"], before: string, after: string): void {
    this.repairs.push({ line, kind, before, after });
  }

  doubt(line: number, code: string, text: string): void {
    this.doubts.push({ line, code, text });
  }

  /** Keeps a line that no part of the pack can hold: its words stand in the doubt, for the tutor to place. */
  unplaced(line: Line): void {
    this.keep(line);
    this.doubt(line.no, "unplaced", line.text);
  }

  dropped(): Pack["dropped"] {
    return [...this.droppedLines].map(([line, text]) => ({ line, text })).sort((a, b) => a.line - b.line);
  }

  keptLines(): number[] {
    return [...this.kept].sort((a, b) => a - b);
  }

  unaccounted(lines: Line[]): Line[] {
    return lines.filter(({ no }) => !this.kept.has(no) && !this.droppedLines.has(no));
  }
}
