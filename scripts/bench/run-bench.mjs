import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfStale } from "../bootstrap/build.mjs";
import { installIfNeeded } from "../bootstrap/install-if-needed.mjs";
import { ROOT } from "../bootstrap/project-root.mjs";
import { runScript } from "../bootstrap/stop-with.mjs";
import { machineLine } from "./machine.mjs";
import { benchParts } from "./parts.mjs";
import { tableOf } from "./table.mjs";

/** @typedef {import("./parts.mjs").BenchPart} BenchPart */
/** @typedef {import("./table.mjs").PartEnd} PartEnd */

/** @param {string} line */
const print = (line) => process.stdout.write(`${line}\n`);

/**
 * `npm run bench [-- --quick] [--fresh] [--markdown=FILE] [PART …]`: every part, or those that are named.
 * @param {string[]} words
 */
export async function runBench(words) {
  process.chdir(ROOT);
  const quick = words.includes("--quick");
  const file = words.find((word) => word.startsWith("--markdown="))?.slice("--markdown=".length);
  const named = words.filter((word) => !word.startsWith("--"));
  const all = benchParts({ quick, fresh: words.includes("--fresh") || named.includes("fresh") });
  const unknown = named.filter((word) => !all.some(({ name }) => name === word));
  if (unknown.length > 0) {
    print(`There is no part “${unknown.join("”, “")}”. The parts are: ${all.map(({ name }) => name).join(", ")}.`);
    process.exitCode = 2;
    return;
  }
  const parts = named.length > 0 ? all.filter(({ name }) => named.includes(name)) : all;
  const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
  print(`${machineLine()}\n${parts.map(({ name }) => name).join(", ")}: about ${minutes} minutes.`);

  await installIfNeeded(ROOT);
  const isBuilt = parts.some(({ built }) => built) ? await build() : true;
  /** @type {PartEnd[]} */
  const ends = [];
  for (const part of parts) {
    print(`\n— ${part.name} —`);
    const unbuilt = part.built && !isBuilt;
    const end = unbuilt ? { ...part, figures: [], seconds: 0, failed: "the build failed" } : await run(part);
    ends.push(end);
    print(`— ${part.name}: ${end.failed ?? "done"}, ${end.seconds.toFixed(0)} s —`);
  }
  const table = tableOf(ends, machineLine());
  print(`\n${table}`);
  if (file) writeFileSync(file, table);
  process.exitCode = ends.some(({ failed }) => failed !== null) ? 1 : 0;
}

/** A build that fails says why, and takes only those parts with it that need one. */
async function build() {
  let done = false;
  await runScript(async () => {
    await buildIfStale(ROOT, ["web"]);
    done = true;
  });
  return done;
}

/**
 * @param {BenchPart} part
 * @returns {Promise<PartEnd>}
 */
async function run(part) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const noted = join(folder, "figures.jsonl");
  const began = performance.now();
  const code = await runNode(part.command, { ...part.env, BENCH_FIGURES: noted });
  const lines = existsSync(noted) ? readFileSync(noted, "utf8").split("\n").filter(Boolean) : [];
  rmSync(folder, { recursive: true, force: true });
  return {
    ...part,
    figures: lines.map((line) => JSON.parse(line)),
    seconds: (performance.now() - began) / 1_000,
    failed: code === 0 ? null : `ended with code ${code}`,
  };
}

/**
 * What it prints is seen at once: some parts take half an hour.
 * @param {string[]} command
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>}
 */
function runNode(command, env = {}) {
  const child = spawn(process.execPath, command, { stdio: "inherit", env: { ...process.env, ...env } });
  return new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
