import { availableParallelism } from "node:os";
import { installIfNeeded, npmCommand } from "../bootstrap/install-if-needed.mjs";
import { ROOT } from "../bootstrap/project-root.mjs";
import { Stop, tail } from "../bootstrap/stop-with.mjs";
import { addCounts, lastLine, NOTHING } from "./counts.mjs";
import { inTurn } from "./in-turn.mjs";
import { stages } from "./parts.mjs";
import { refused, runPart } from "./run-part.mjs";

/** @typedef {import("./run-part.mjs").PartResult} PartResult */

const SHOWN_LINES = 150;

/** What fuzzing says of how much it tried is said on, also when all is well. */
const TRIED = /Tried \d+ .*/g;

/** @param {string} line */
const print = (line) => process.stdout.write(`${line}\n`);

/**
 * `npm test [-- --full] [-- PART …]`: every part, or those that are named.
 * @param {string[]} words
 */
export async function runChecks(words) {
  process.chdir(ROOT);
  const began = performance.now();
  const all = stages({ full: words.includes("--full"), npm: npmScript() });
  const known = all.flat().map((part) => part.name);
  const named = words.filter((word) => word !== "--full");
  const unknown = named.filter((word) => !known.includes(word));
  if (unknown.length > 0) {
    print(`There is no part “${unknown.join("”, “")}”. The parts are: ${known.join(", ")}.`);
    process.exitCode = 2;
    return;
  }

  try {
    await installIfNeeded(ROOT, { compile: named.length > 0 && !named.includes("compile") });
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    finish([{ name: "install", seconds: 0, counts: { ...NOTHING, failed: 1 }, output: error.detail }], error.message);
    return;
  }

  /** @type {PartResult[]} */
  const done = [];
  for (const stage of all) {
    const wanted = stage.filter((part) => named.length === 0 || named.includes(part.name));
    await inTurn(wanted, availableParallelism() > 1 ? 2 : 1, async (part) => {
      const broken = done.some((other) => other.name === part.after && other.counts.failed > 0);
      const result = broken ? refused(part, `Not run, because ${part.after} failed.`) : await runPart(ROOT, part);
      done.push(result);
      report(result);
    });
  }
  finish(done, `${((performance.now() - began) / 1000).toFixed(0)} s in all.`);
}

/** @param {PartResult} result */
function report({ name, seconds, counts, output }) {
  const tests = counts.passed + counts.failed + counts.skipped;
  const verdict = counts.failed > 0 ? "FAILED" : "passed";
  print(
    `${name.padEnd(14)} ${verdict} ${seconds.toFixed(1).padStart(7)} s${tests > 1 ? `   ${lastLine(counts)}` : ""}`,
  );
  for (const [tried] of output.matchAll(TRIED)) print(`    ${tried}`);
  for (const skipped of counts.skippedNames ?? []) print(`    skipped: ${skipped}`);
  if (counts.failed > 0) print(`${tail(output, SHOWN_LINES)}\n`);
}

/**
 * @param {PartResult[]} done
 * @param {string} note
 */
function finish(done, note) {
  const counts = addCounts(done.map((part) => part.counts));
  print(`\n${note}\n`);
  print(lastLine(counts));
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

/** Parts are run by Node, so npm is named by its script. */
function npmScript() {
  const command = npmCommand();
  return command.length > 1 ? command.slice(1) : ["scripts/checks/npm.mjs"];
}
