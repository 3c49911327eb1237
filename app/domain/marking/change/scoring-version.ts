/** What a tutor may choose for existing scores: leave them, leave them but score by the new rubric from now on, score them anew. */
export const SCORE_CHOICES = ["keep", "from-now", "migrate"] as const;
export type ScoreChoice = (typeof SCORE_CHOICES)[number];

/** UTF-16 units of the note that says why. */
export const MAX_NOTE_LENGTH = 1_000;

/** What was decided for existing scores when `to` was published. Times are UTC milliseconds. */
export type ScoringChange = {
  choice: ScoreChoice;
  createdAt: number;
  /** The version that was published, and its number among the question's. */
  to: { id: string; number: number };
};

/** A handed-in attempt: when, and which version it was begun with. */
export type ScoredAttempt = { own: { id: string; number: number }; sealedAt: number };

/** Attempts begun with an earlier version that a change moves: those handed in from `from` on (null: all) and before `until` (null: all). */
export type ScoringWindow<Change> = { change: Change; from: number | null; until: number | null };

/**
 * Which handed-in attempts each change still moves, a question's changes being given in any order. `keep` moves none;
 * `from-now` what is handed in from its moment on; `migrate` everything. A later change that moves an attempt wins over an
 * earlier one, so a window ends where the next begins, and what lies wholly behind a later migration has none.
 */
export function scoringWindows<Change extends ScoringChange>(changes: readonly Change[]): ScoringWindow<Change>[] {
  const windows: ScoringWindow<Change>[] = [];
  let until: number | null = null;
  for (const change of [...changes].sort((a, b) => b.to.number - a.to.number)) {
    if (change.choice === "keep") continue;
    const from = change.choice === "migrate" ? null : change.createdAt;
    if (from === null || until === null || from < until) windows.unshift({ change, from, until });
    if (from === null) break;
    until = until === null ? from : Math.min(until, from);
  }
  return windows;
}

/** The change by which a handed-in attempt is scored with another version than its own; null where its own scores it. */
export function movingChange<Change extends ScoringChange>(
  { own, sealedAt }: ScoredAttempt,
  changes: readonly Change[],
): Change | null {
  const later = changes.filter(({ to }) => to.number > own.number);
  const window = scoringWindows(later).find(
    ({ from, until }) => (from === null || sealedAt >= from) && (until === null || sealedAt < until),
  );
  return window?.change ?? null;
}

/** The id of the version whose rubric a handed-in attempt is scored with. */
export function scoringVersion(attempt: ScoredAttempt, changes: readonly ScoringChange[]): string {
  return movingChange(attempt, changes)?.to.id ?? attempt.own.id;
}
