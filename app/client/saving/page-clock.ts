/** The page's steady clock in ms since it was opened: a change of the computer's clock does not move it. */
export function pageNow(): number {
  return performance.now();
}

/** By how much the computer's clock ran ahead of the steady one since the last look, in ms: it was set, or the computer slept. */
export function createSleepDetector(): () => number {
  let last = Date.now() - pageNow();
  return () => {
    const gap = Date.now() - pageNow();
    const jump = gap - last;
    last = gap;
    return jump;
  };
}
