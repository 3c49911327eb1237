const DAY_MS = 86_400_000;

/** So long without a word, and a tutor is told. */
export const SILENT_AFTER_MS = 7 * DAY_MS;

type IsSilent = {
  /** When the candidate last wrote or handed in anything; null: never. */
  lastHeardAt: number | null;
  /** Since when there is something to do. */
  since: number;
  now: number;
};

/** Whether nothing was heard of the candidate for 7 days. Whoever was given their first work later is not silent yet. */
export function isSilent({ lastHeardAt, since, now }: IsSilent): boolean {
  return now - Math.max(lastHeardAt ?? since, since) >= SILENT_AFTER_MS;
}
