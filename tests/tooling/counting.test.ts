import { expect, test } from "vitest";
import { addCounts, countPlaywright, countVitest, lastLine, settle } from "../../scripts/checks/counts.mjs";
import { stages } from "../../scripts/checks/parts.mjs";

const assertion = (status: string) => ({ status, fullName: `a ${status} test` });

test("the last line adds up all runners and names skipped tests only when there are some", () => {
  const sum = addCounts([
    { passed: 2, failed: 0, skipped: 0 },
    { passed: 40, failed: 1, skipped: 3 },
  ]);
  expect(lastLine(sum)).toBe("42 passed, 1 failed, 3 skipped");
  expect(lastLine({ passed: 5, failed: 0, skipped: 0 })).toBe("5 passed, 0 failed");
});

test("a vitest file that could not be loaded counts as one failure", () => {
  const counts = countVitest({
    testResults: [
      { status: "passed", assertionResults: [assertion("passed"), assertion("skipped"), assertion("todo")] },
      { status: "failed", assertionResults: [assertion("failed"), assertion("passed")] },
      { status: "failed", assertionResults: [] },
    ],
  });
  expect(counts).toMatchObject({ passed: 2, failed: 2, skipped: 2 });
  expect(counts.skippedNames).toEqual(["a skipped test", "a todo test"]);
});

test("a Playwright test that passed on a second try and an error outside of tests are failures", () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [{}] })).toMatchObject({ passed: 7, failed: 3, skipped: 2 });
});

test("a skipped Playwright test is named with its reason", () => {
  const skipped = { status: "skipped", annotations: [{ type: "skip", description: "no second address" }] };
  const spec = { title: "opens on the LAN", tests: [skipped] };
  const stats = { expected: 1, unexpected: 0, flaky: 0, skipped: 1 };
  const report = { stats, errors: [], suites: [{ suites: [{ specs: [spec] }] }] };
  expect(countPlaywright(report).skippedNames).toEqual(["opens on the LAN (no second address)"]);
});

test("a runner that crashed, ended badly without a word, or ran nothing has failed", () => {
  expect(settle(null, 0).failed).toBe(1);
  expect(settle({ passed: 3, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  expect(settle({ passed: 0, failed: 0, skipped: 9 }, 0).failed).toBe(1);
  expect(settle({ passed: 3, failed: 0, skipped: 0 }, 0).failed).toBe(0);
  expect(settle({ passed: 3, failed: 2, skipped: 0 }, 1).failed).toBe(2);
});

test("no part of the checks is left out, and the full run adds the long forms", () => {
  const names = (full: boolean) => stages({ full, npm: ["npm-cli.js"] }).flat();
  expect(
    names(false)
      .map((part) => part.name)
      .sort(),
  ).toEqual(["build", "compile", "e2e", "format", "imports", "lint", "lint-ui", "lock", "types", "unit"]);
  expect(names(true).map((part) => part.env?.["TZ"])).toContain("Asia/Shanghai");
});
