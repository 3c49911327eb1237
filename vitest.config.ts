import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const TOPS = ["app", "content", "db", "seeds", "scripts", "tests"];
const NODE_TESTS = `{${TOPS.join()}}/**/*.test.{ts,mts}`;
const PAGE_TESTS = `{${TOPS.join()}}/**/*.test.tsx`;
const testFiles = TOPS.flatMap((top) =>
  readdirSync(folder(top), { recursive: true, encoding: "utf8" })
    .map((path) => `${top}/${path.replaceAll("\\", "/")}`)
    .filter((path) => /[.]test[.]m?tsx?$/.test(path)),
);
/** What puts other modules, settings or another clock in place of ours would do so for the files after it as well. */
const REPLACES = /\bvi[.](mock|doMock|resetModules|stubEnv|stubGlobal|useFakeTimers)\(/;
/** Such files have their modules to themselves. All others share them: what hundreds of files import is loaded once for each core. */
const alone = testFiles.filter(
  (path) =>
    path.startsWith("tests/faults/") || // build and kill servers
    REPLACES.test(readFileSync(folder(path), "utf8")),
);
const inNode = (path: string) => !path.endsWith(".tsx");
const inPage = (path: string) => path.endsWith(".tsx");
const SETUP = ["properties", "quiet-console", "close-schools"].map((name) => `./tests/setup/${name}.ts`);
const PAGE = { environment: "happy-dom", setupFiles: [...SETUP, "./tests/setup/dom.ts"] };

// The Remix plugin stays out: loaders and actions are called as plain functions.
export default defineConfig({
  root: folder("."),
  resolve: {
    alias: [
      { find: /^~\//, replacement: folder("./app/") },
      { find: /^@content\//, replacement: folder("./content/") },
      { find: /^@db\//, replacement: folder("./db/") },
      { find: /^@seeds\//, replacement: folder("./seeds/") },
    ],
  },
  test: {
    // Processes: native modules (better-sqlite3, argon2) are not safe to share between threads.
    pool: "forks",
    // Vitest keeps one core for itself, which on a machine of two leaves one that works; its own part is small.
    maxWorkers: availableParallelism(),
    // Against what hangs, not against what is slow: a machine that does other things beside may take many times as long.
    testTimeout: 120_000,
    hookTimeout: 600_000,
    globalSetup: "./tests/setup/temporary-files.ts",
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    allowOnly: false,
    // Styles are empty to tests but for this file, which the page of samples reads as text.
    css: { include: /\/tokens[.]css/ },
    projects: [
      // Taken up in the order of their names: a fault test of half a minute must not be what one core ends with while the other has nothing.
      project("alone-dom", { ...PAGE, include: alone.filter(inPage) }),
      project("alone-node", { include: alone.filter(inNode), setupFiles: SETUP }),
      project("dom", { ...PAGE, include: [PAGE_TESTS], exclude: alone, isolate: false }),
      project("node", { include: [NODE_TESTS], exclude: alone, isolate: false, setupFiles: SETUP }),
    ],
  },
});

/** @returns a group of test files that runs on these terms */
function project(
  name: string,
  test: NonNullable<TestProjectInlineConfiguration["test"]>,
): TestProjectInlineConfiguration {
  return { extends: true, test: { name, ...test } };
}
