/** One score: `share` is 0..1 and unrounded; marks are hundredths and null where the rubric sets none. */
export type Score = { share: number; marksHundredths: number | null; maxHundredths: number | null };

/** One key point whose award differs: marks, or the share of an equally weighted point where marks are unset; 0 where it is not there. */
export type ChangedPoint = { id: string; before: number; after: number };

/** One handed-in answer with the score that counts now and the one a changed rubric would give. */
export type ImpactRow = {
  attemptId: string;
  personId: string;
  /** Null for a visitor, who has no name. */
  displayName: string | null;
  sealedAt: number;
  before: Score;
  after: Score;
  changedPoints: ChangedPoint[];
};

/** What a changed rubric does to a set of answers. */
export type ImpactSummary = {
  answers: number;
  up: number;
  down: number;
  unchanged: number;
  /** Mean of after − before in share, over all answers; 0 where there are none. */
  meanShift: number;
  /** The same in hundredths of a mark, unrounded, over the answers that have marks both times; null where none has. */
  meanShiftHundredths: number | null;
  /** The row that rises most, and the one that falls most; null where none does. */
  largestUp: ImpactRow | null;
  largestDown: ImpactRow | null;
  /** For every key point that changes somewhere, how many answers gain and lose by it; the most moved first. */
  points: { id: string; gained: number; lost: number }[];
};

type Award = { id: string; awarded: number };

/**
 * How far a score moves as a part of full marks (−1..1), positive when it rises. Where full marks stay the same it is the
 * rounded marks that count, since they are what a candidate is shown; otherwise the shares: a question that is worth more
 * marks than before is no rise for everybody.
 */
export function shiftOf({ before, after }: Pick<ImpactRow, "before" | "after">): number {
  const full = after.maxHundredths;
  if (before.marksHundredths !== null && after.marksHundredths !== null && full && before.maxHundredths === full) {
    return (after.marksHundredths - before.marksHundredths) / full;
  }
  return after.share - before.share;
}

/** The key points whose awards differ between two reports of one answer, in the order of the later one, those it lacks last. */
export function changedPoints(before: readonly Award[], after: readonly Award[]): ChangedPoint[] {
  const earlier = new Map(before.map(({ id, awarded }) => [id, awarded]));
  const later = new Map(after.map(({ id, awarded }) => [id, awarded]));
  return [...new Set([...later.keys(), ...earlier.keys()])]
    .map((id) => ({ id, before: earlier.get(id) ?? 0, after: later.get(id) ?? 0 }))
    .filter((point) => point.before !== point.after);
}

/** Counts, means and extremes of what a changed rubric does. */
export function summariseImpact(rows: readonly ImpactRow[]): ImpactSummary {
  const shifts = rows.map(shiftOf);
  const up = shifts.filter((shift) => shift > 0).length;
  const down = shifts.filter((shift) => shift < 0).length;
  return {
    answers: rows.length,
    up,
    down,
    unchanged: rows.length - up - down,
    meanShift: mean(rows.map(({ before, after }) => after.share - before.share)) ?? 0,
    meanShiftHundredths: mean(
      rows.flatMap(({ before, after }) =>
        before.marksHundredths === null || after.marksHundredths === null
          ? []
          : [after.marksHundredths - before.marksHundredths],
      ),
    ),
    largestUp: furthest(rows, 1),
    largestDown: furthest(rows, -1),
    points: movedPoints(rows),
  };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The first row that moves furthest in this direction. */
function furthest(rows: readonly ImpactRow[], direction: 1 | -1): ImpactRow | null {
  let found: ImpactRow | null = null;
  let most = 0;
  for (const row of rows) {
    const shift = shiftOf(row) * direction;
    if (shift > most) [found, most] = [row, shift];
  }
  return found;
}

function movedPoints(rows: readonly ImpactRow[]): ImpactSummary["points"] {
  const byId = new Map<string, { id: string; gained: number; lost: number }>();
  for (const { id, before, after } of rows.flatMap((row) => row.changedPoints)) {
    const point = byId.get(id) ?? { id, gained: 0, lost: 0 };
    byId.set(id, point);
    if (after > before) point.gained += 1;
    else point.lost += 1;
  }
  return [...byId.values()].sort((a, b) => b.gained + b.lost - (a.gained + a.lost));
}
