import { expect, test } from "@playwright/test";
import { pageScripts } from "../bench/browser/page-scripts";

/** What the pages weigh in Brotli, and a little on top; the goal is 130 kB (`docs/performance.md`). Lower it when a page gets lighter. */
const MOST_KB: [page: string, routeId: string, most: number][] = [
  ["writing", "routes/attempts.$attemptId", 128.5],
  ["writing a paper", "routes/sittings.$sittingId", 131],
  ["the report", "routes/attempts.$attemptId_.report", 130],
];

for (const [page, routeId, most] of MOST_KB) {
  test(`the script of the page for ${page} does not grow`, () => {
    const { brotli, largest } = pageScripts(routeId);
    expect(brotli / 1_000, `kB of Brotli; the largest: ${largest.join(", ")}`).toBeLessThanOrEqual(most);
  });
}
