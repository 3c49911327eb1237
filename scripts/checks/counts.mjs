/** @typedef {{ passed: number, failed: number, skipped: number, skippedNames?: string[] }} Counts */

/** @type {Counts} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * Adds the counts of several runners.
 * @param {Counts[]} counts
 * @returns {Counts}
 */
export function addCounts(counts) {
  return counts.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    NOTHING,
  );
}

/**
 * The last line of `npm test`.
 * @param {Counts} counts
 */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * A runner that crashed, ended badly without naming a test, or ran none has failed, whatever it says.
 * @param {Counts | null} counts what it reported, null when it left no readable report
 * @param {number} code its exit code
 * @returns {Counts}
 */
export function settle(counts, code) {
  if (counts === null) return { ...NOTHING, failed: 1 };
  const silent = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

/**
 * Counts of vitest's JSON report; a file that could not be loaded is one failure.
 * @param {any} report
 * @returns {Counts}
 */
export function countVitest(report) {
  /** @type {{ status: string, assertionResults: { status: string, fullName: string }[] }[]} */
  const files = report.testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const brokenFiles = files.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const skipped = tests.filter((test) => test.status !== "passed" && test.status !== "failed");
  return {
    passed: tests.filter((test) => test.status === "passed").length,
    failed: tests.filter((test) => test.status === "failed").length + brokenFiles.length,
    skipped: skipped.length,
    skippedNames: skipped.map((test) => test.fullName),
  };
}

/**
 * Counts of Playwright's JSON report; a test that passed only on a second try has failed.
 * @param {any} report
 * @returns {Counts}
 */
export function countPlaywright(report) {
  /** @type {Record<"expected" | "unexpected" | "flaky" | "skipped", number>} */
  const { expected, unexpected, flaky, skipped } = report.stats;
  /** @type {unknown[]} */
  const outsideTests = report.errors;
  const skippedNames = specs(report.suites ?? []).filter((spec) => spec.skipped);
  return {
    passed: expected,
    failed: unexpected + flaky + outsideTests.length,
    skipped,
    skippedNames: skippedNames.map((spec) => spec.name),
  };
}

/**
 * @param {any[]} suites
 * @returns {{ name: string, skipped: boolean }[]}
 */
function specs(suites) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? []).flatMap((/** @type {any} */ spec) =>
      spec.tests.map((/** @type {any} */ one) => {
        const why = one.annotations.find((/** @type {any} */ note) => note.type === "skip")?.description;
        return { name: why ? `${spec.title} (${why})` : spec.title, skipped: one.status === "skipped" };
      }),
    ),
    ...specs(suite.suites ?? []),
  ]);
}
