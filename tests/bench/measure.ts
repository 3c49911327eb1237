/** Median time of a run in milliseconds: `rounds` runs after `warmUp` unmeasured ones. */
export function medianTime(run: () => unknown, { rounds, warmUp }: { rounds: number; warmUp: number }): number {
  for (let round = 0; round < warmUp; round += 1) run();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  return times[Math.floor(rounds / 2)] ?? 0;
}
