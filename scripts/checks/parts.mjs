import { roomInMemory } from "./room-in-memory.mjs";

/** @typedef {"exit-code" | "vitest" | "playwright"} Counting */
/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string[]} command run by Node
 * @property {Counting} counting how its tests are counted; "exit-code" is one test
 * @property {string} [results] the JSON file a runner leaves
 * @property {Record<string, string>} [env]
 * @property {boolean} [needsChromium]
 * @property {string} [after] pointless when that part has failed
 * @property {number} limitSeconds
 */

/** One core for a minute in a fresh copy, none later; the checks beside it do without what it compiles. */
const COMPILE = "compile";

const bin = {
  prettier: "node_modules/prettier/bin/prettier.cjs",
  eslint: "node_modules/eslint/bin/eslint.js",
  depcruise: "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
  playwright: "node_modules/@playwright/test/cli.js",
};

/** Half of what there is to lint, so that two cores can share it. */
const UI = ["app/components", "app/i18n", "app/room", "app/routes"];
const NOT_UI = UI.flatMap((folder) => ["--ignore-pattern", `${folder}/**`]);
/** The halves were seen to take 2.3 and 2.7 GB; Node's own limit on a small machine is 2. */
const LINT_HEAP = "--max-old-space-size=3072";
const NO_WARNING = ["--max-warnings", "0"];

const CHECK_S = 600;
const UNIT_S = 900;
const E2E_S = 1_800;
/** Against what hangs: each long part of `--full` takes minutes on a machine that does nothing else. */
const FULL_S = 5_400;

/**
 * What `npm test` runs: stages that follow one another. The parts of a stage are taken up in this order by as many as there are cores to
 * work, so the longest stand first.
 * @param {{ full: boolean, npm: string[] }} options
 * @returns {Part[][]}
 */
export function stages({ full, npm }) {
  const long = full ? { TEST_FULL: "1" } : undefined;
  const memory = roomInMemory();
  const fast = memory === null ? undefined : { TMPDIR: memory };
  /** @type {(name: string, command: string[]) => Part} */
  const check = (name, command) => ({ name, command, counting: "exit-code", limitSeconds: CHECK_S });
  /** @type {(name: string, zone: string) => Part} */
  const unit = (name, zone) => {
    const results = `test-results/${name}.json`;
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
    return {
      name,
      command: [bin.vitest, "run", ...reporters],
      counting: "vitest",
      results,
      after: COMPILE,
      env: { TZ: zone, ...fast, ...long },
      limitSeconds: full ? FULL_S : UNIT_S,
    };
  };
  /** @type {Part} */
  const e2e = {
    name: "e2e",
    command: [bin.playwright, "test"],
    counting: "playwright",
    results: "test-results/e2e.json",
    needsChromium: true,
    after: "build",
    env: { ...fast, ...long },
    limitSeconds: full ? FULL_S : E2E_S,
  };
  return [
    [
      check(COMPILE, ["scripts/checks/compile.mjs"]),
      check("lint", [LINT_HEAP, bin.eslint, ".", ...NOT_UI, ...NO_WARNING]),
      check("lint-ui", [LINT_HEAP, bin.eslint, ...UI, ...NO_WARNING]),
      { ...check("build", ["scripts/build.mjs"]), after: COMPILE },
      check("types", [bin.tsc, "--noEmit"]),
      check("format", [bin.prettier, "--check", "--log-level=warn", "."]),
      check("imports", [bin.depcruise, "app", "content", "db", "seeds", "tests"]),
      check("lock", [...npm, "ci", "--dry-run", "--include=dev", "--no-audit", "--no-fund"]),
    ],
    // Far from the school's zone and from UTC, with daylight saving: what reads the machine's zone shows here.
    [unit("unit", "America/New_York")],
    ...(full ? [[unit("unit-shanghai", "Asia/Shanghai")]] : []),
    [e2e],
  ];
}
