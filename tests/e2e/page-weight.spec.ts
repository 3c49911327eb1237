import { expect, test } from "@playwright/test";
import { pageScripts } from "../bench/browser/page-scripts";

/** What the pages weigh, and 3 % on top; the goal is 130 kB (`docs/performance.md`). Lower it when a page gets lighter. */
const MOST_KB: [page: string, routeId: string, most: number][] = [
  ["writing", "routes/attempts.$attemptId", 228],
  ["writing a paper", "routes/sittings.$sittingId", 228],
  ["the report", "routes/attempts.$attemptId_.report", 219],
];

for (const [page, routeId, most] of MOST_KB) {
  test(`the script of the page for ${page} does not grow`, () => {
    const { bytes, largest } = pageScripts(routeId);
    expect(bytes / 1_000, `kB compressed; the largest: ${largest.join(", ")}`).toBeLessThanOrEqual(most);
  });
}
