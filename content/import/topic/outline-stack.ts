import type { OutlinePoint } from "../../contract/pack";
import { parseOrdinal, type OrdinalKind } from "../match/ordinal";

type Level = { kind: OrdinalKind; last: number | null; siblings: OutlinePoint[] };

/** Deeper than any outline goes; a list that keeps starting again at one is then a list with gaps. */
const MAX_DEPTH = 6;

/**
 * Builds the tree of one framework. An ordinal's level is relative: kinds get their depth in the order they first appear,
 * and a list that starts again at 一 under a running list of the same kind is nested inside that list's last point.
 */
export class OutlineStack {
  readonly points: OutlinePoint[] = [];
  /** Lines where a numbering skips or repeats. */
  readonly gaps: number[] = [];
  private readonly levels: Level[] = [];

  add(text: string, line: number): void {
    const point: OutlinePoint = { text, line, children: [] };
    const ordinal = parseOrdinal(text);
    if (ordinal === null) this.addPlain(point);
    else this.addNumbered(point, ordinal.kind, ordinal.number);
  }

  /** Without an ordinal: a point of its own where none is numbered yet, else words under the point before. */
  private addPlain(point: OutlinePoint): void {
    const parent = this.levels.at(-1)?.siblings.at(-1);
    (parent?.children ?? this.points).push(point);
  }

  private addNumbered(point: OutlinePoint, kind: OrdinalKind, number: number | null): void {
    const follows = this.findLast(
      (level) => level.kind === kind && (number === null || number === (level.last ?? 0) + 1),
    );
    const same = follows >= 0 ? follows : this.findLast((level) => level.kind === kind);
    const restarts = follows < 0 && same === this.levels.length - 1 && number === 1;
    if (same < 0 || (restarts && this.levels.length < MAX_DEPTH)) {
      const parent = this.levels.at(-1)?.siblings.at(-1);
      const siblings = parent?.children ?? this.points;
      siblings.push(point);
      this.levels.push({ kind, last: number, siblings });
      return;
    }
    if (follows < 0) this.gaps.push(point.line);
    this.levels.length = same + 1;
    const level = this.levels[same];
    if (level === undefined) return;
    level.last = number ?? (level.last ?? 0) + 1;
    level.siblings.push(point);
  }

  private findLast(test: (level: Level) => boolean): number {
    for (let index = this.levels.length - 1; index >= 0; index -= 1) {
      const level = this.levels[index];
      if (level !== undefined && test(level)) return index;
    }
    return -1;
  }
}
