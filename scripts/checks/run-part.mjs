import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { runCommand } from "../bootstrap/run-command.mjs";
import { countPlaywright, countVitest, NOTHING, settle } from "./counts.mjs";
import { findChromium, INSTALL_CHROMIUM } from "./find-chromium.mjs";

/** @typedef {import("./parts.mjs").Part} Part */
/** @typedef {import("./counts.mjs").Counts} Counts */
/** @typedef {{ name: string, seconds: number, counts: Counts, output: string }} PartResult */

/**
 * Runs one part of `npm test` and counts it.
 * @param {string} root
 * @param {Part} part
 * @returns {Promise<PartResult>}
 */
export async function runPart(root, part) {
  /** @type {Record<string, string | undefined>} */
  const env = { ...part.env, FORCE_COLOR: undefined, NO_COLOR: "1" };
  if (part.needsChromium) {
    const chromium = findChromium() ?? (await installedChromium(root));
    if (chromium === null) return refused(part, INSTALL_CHROMIUM);
    env["CHROMIUM_PATH"] = chromium;
  }
  const results = part.results ? join(root, part.results) : null;
  if (results) {
    rmSync(results, { force: true }); // last time's results are not this time's
    mkdirSync(dirname(results), { recursive: true });
  }
  const { limitSeconds } = part;
  const { code, output, timedOut, seconds } = await runCommand([process.execPath, ...part.command], {
    cwd: root,
    env,
    limitSeconds,
  });
  const counts = settle(results ? readCounts(part, results) : { ...NOTHING, passed: code === 0 ? 1 : 0 }, code);
  const late = timedOut ? `\nStopped: ${part.name} took longer than ${limitSeconds} s.` : "";
  return { name: part.name, seconds, counts, output: output + late };
}

/**
 * A part that was not run counts as one failure and says why.
 * @param {Part} part
 * @param {string} why
 * @returns {PartResult}
 */
export function refused(part, why) {
  return { name: part.name, seconds: 0, counts: { ...NOTHING, failed: 1 }, output: why };
}

/**
 * @param {Part} part
 * @param {string} path
 * @returns {Counts | null}
 */
function readCounts(part, path) {
  try {
    const report = JSON.parse(readFileSync(path, "utf8"));
    return part.counting === "vitest" ? countVitest(report) : countPlaywright(report);
  } catch {
    return null; // the runner crashed before its report was written: `settle` counts that
  }
}

/** @param {string} root */
async function installedChromium(root) {
  const install = ["node_modules/@playwright/test/cli.js", "install", "chromium"];
  await runCommand([process.execPath, ...install], { cwd: root, limitSeconds: 240 });
  return findChromium();
}
