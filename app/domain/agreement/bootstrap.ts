/** The range that holds a value in `level` of the resamples; null ends where too few resamples gave a value. */
export type Interval = { low: number | null; high: number | null };

/**
 * Percentile bootstrap (Efron 1979) over whole groups, here questions: answers to one question are not independent of each
 * other, so questions are drawn with replacement. All figures are taken from the same resamples. `random` makes it repeatable.
 * Resamples that give a figure no value are left out of it.
 */
export function bootstrapIntervals<T, Name extends string>(
  groups: readonly T[],
  names: readonly Name[],
  statistics: (sample: readonly T[]) => Record<Name, number | null>,
  { random, rounds, level = 0.95 }: { random: () => number; rounds: number; level?: number },
): Record<Name, Interval> {
  const drawn = Array.from({ length: rounds }, () =>
    statistics(groups.map(() => groups[Math.floor(random() * groups.length)] as T)),
  );
  const entries = names.map((name): [Name, Interval] => {
    const values = drawn.flatMap((figures) => figures[name] ?? []).sort((a, b) => a - b);
    if (values.length < rounds / 2) return [name, { low: null, high: null }];
    const at = (share: number) => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? null;
    return [name, { low: at((1 - level) / 2), high: at((1 + level) / 2) }];
  });
  return Object.fromEntries(entries) as Record<Name, Interval>;
}
