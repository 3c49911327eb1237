/**
 * @typedef {object} BenchPart
 * @property {string} name
 * @property {string} alone how it is run by itself
 * @property {string[]} command run by Node
 * @property {boolean} built it measures the built server or its files
 * @property {number} minutes about so long on a machine of two cores that is left alone
 * @property {Record<string, string>} [env]
 */

const VITEST = ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/bench/vitest.config.ts"];
const PLAYWRIGHT = ["node_modules/@playwright/test/cli.js", "test", "--config", "tests/bench/playwright.config.ts"];

/** Longer than the rest together, and left out of a quick run. */
const LONG = new Set(["scale", "desk", "million"]);

/**
 * What `npm run bench` runs, one after the other, the short ones first.
 * @param {{ quick: boolean, fresh: boolean }} options
 * @returns {BenchPart[]}
 */
export function benchParts({ quick, fresh }) {
  /** @type {(name: string, minutes: number, more?: Partial<BenchPart>) => BenchPart} */
  const measured = (name, minutes, more = {}) => ({
    ...{ name, minutes, alone: `npm run bench:${name}`, command: [...VITEST, `tests/bench/${name}`], built: false },
    ...more,
  });
  /** @type {(name: string, minutes: number, file: string) => BenchPart} */
  const seen = (name, minutes, file) =>
    measured(name, minutes, { command: [...PLAYWRIGHT, file], built: true, env: quick ? { BENCH_ROUNDS: "1" } : {} });
  /** @type {BenchPart[]} */
  const parts = [
    measured("score", 1),
    measured("import", 1),
    measured("sheet", 1),
    measured("generate", 1),
    measured("weight", 1, { command: [...VITEST, "tests/bench/browser/page-weight"], built: true }),
    seen("typing", 1, "typing"),
    seen("vitals", quick ? 2 : 6, "page-vitals"),
    measured("search", 2),
    measured("autosave", 3, { built: true }),
    measured("scale", 10, { built: true }),
    measured("desk", 3, { built: true }),
    measured("million", 6, { built: true }),
  ];
  const chosen = quick ? parts.filter(({ name }) => !LONG.has(name)) : parts;
  const clone = { ...measured("fresh", 4), command: ["scripts/bench/fresh.mjs"] };
  return fresh ? [...chosen, clone] : chosen;
}
