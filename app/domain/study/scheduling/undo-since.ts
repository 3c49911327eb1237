const HOUR_MS = 3_600_000;
const UNDO_HOURS = 12;

/** Since when (UTC ms) an answer to a card may still be taken back: some hours, so that midnight takes nothing away. */
export function undoSince(now: number): number {
  return now - UNDO_HOURS * HOUR_MS;
}
