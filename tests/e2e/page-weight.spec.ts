import { pageScripts } from "../bench/browser/page-scripts";
import { beginQuestion, signUp } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

/** The goal for each page on every screen (`docs/performance.md`). */
const MOST_KB = 130;
const PAGES: [page: string, routeId: string][] = [
  ["writing", "routes/attempts.$attemptId"],
  ["writing a paper", "routes/sittings.$sittingId"],
  ["the report", "routes/attempts.$attemptId_.report"],
];
const WIDE = { width: 1440, height: 900 };

for (const [page, routeId] of PAGES) {
  test(`the script of the page for ${page} keeps to its weight, the answer sheet of a wide screen included`, () => {
    const { brotli, largest } = pageScripts(routeId, "wide");
    expect(brotli / 1_000, `kB of Brotli; the largest: ${largest.join(", ")}`).toBeLessThanOrEqual(MOST_KB);
  });
}

test("a wide screen asks for no script of the writing page by itself that is not weighed, until the page is at rest", async ({
  page,
}) => {
  await page.setViewportSize(WIDE);
  await signUp(page, "cheng-zhong");
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") asked.push(new URL(request.url()).pathname);
  });
  // It never comes to rest.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await beginQuestion(page, "概括H市老旧小区治理中存在的问题", "练习");
  await expect(page.locator(".sheet-cells .answer-grid")).toBeVisible();
  const { places } = pageScripts("routes/attempts.$attemptId", "wide");
  // In the language that weighs more words may be others, and so are not looked at.
  const scripts = asked.filter((place) => !place.includes("/words-"));
  expect(scripts).toContain(places.find((place) => place.includes("drawn-sheet")));
  expect(scripts.filter((place) => !places.includes(place))).toEqual([]);
});
