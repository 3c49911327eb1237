// npm run bench: builds, runs every benchmark one after the other, and ends with one table of the figures that have a goal.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const figures = join(folder, "figures.jsonl");
const env = { ...process.env, BENCH_FIGURES: figures };

/** @param {string[]} args */
const run = (args) => spawnSync(process.execPath, args, { stdio: "inherit", env }).status ?? 1;
const failed = [
  ["scripts/build.mjs"],
  ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/bench/vitest.config.ts", ...process.argv.slice(2)],
  ["node_modules/@playwright/test/cli.js", "test", "--config", "tests/bench/playwright.config.ts"],
].filter((args) => run(args) !== 0);

const lines = existsSync(figures) ? readFileSync(figures, "utf8").split("\n").filter(Boolean) : [];
const gigabytes = Math.round(totalmem() / 2 ** 30);
process.stdout.write(
  [
    "",
    `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${gigabytes} GB, Node ${process.version}`,
    "",
    "| what | measured | goal | |",
    "| --- | --- | --- | --- |",
    ...lines.map((line) => {
      const { what, measured, goal, met } = JSON.parse(line);
      return `| ${what} | ${measured} | ${goal} | ${met ? "met" : "not met"} |`;
    }),
    ...failed.map((args) => `did not end well: ${args.join(" ")}`),
    "",
  ].join("\n"),
);
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed.length > 0 ? 1 : 0;
