// npm run bench:fresh [-- --empty-cache]: a fresh clone of what is committed, started as `npm start` does, until its first page.
import { spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { ROOT } from "../bootstrap/project-root.mjs";
import { stagesOf } from "./fresh-stages.mjs";
import { machineLine } from "./machine.mjs";

const LOOK_EVERY_MS = 20;

const folder = mkdtempSync(join(tmpdir(), "fresh-"));
const clone = join(folder, "clone");
const emptyCache = process.argv.includes("--empty-cache");
try {
  const began = performance.now();
  await git(["clone", "--quiet", "--no-local", ROOT, clone]);
  const cloned = performance.now();
  const port = await freePort();
  /** @type {Record<string, string | undefined>} */
  const env = {
    ...{ NODE_ENV: undefined, DATA_DIR: join(folder, "data"), PORT: `${port}`, LOG_LEVEL: "warn" },
    ...(emptyCache ? { npm_config_cache: join(folder, "npm-cache") } : {}),
  };
  const server = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: clone,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  /** @type {string[]} */
  const said = [];
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (/** @type {string} */ text) => said.push(text));
  }
  try {
    // Asked for only then: asking all the while would slow down what is measured.
    while (server.exitCode === null && !said.some((text) => text.includes("Ready at"))) await pause(LOOK_EVERY_MS);
    await firstPage(port, () => server.exitCode !== null);
    const answered = performance.now();
    tell(stagesOf({ said: said.join(""), clone: cloned - began, total: answered - began }));
  } catch (error) {
    process.stderr.write(said.join(""));
    throw error;
  } finally {
    if (server.exitCode === null) {
      server.kill("SIGTERM");
      await once(server, "exit");
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {import("./fresh-stages.mjs").Stage[]} stages */
function tell(stages) {
  const total = stages.at(-1)?.ms ?? 0;
  const seconds = (/** @type {number} */ ms) => `${(ms / 1_000).toFixed(1)} s`;
  const rows = stages.map(({ name, ms }) => `| ${name} | ${seconds(ms)} | ${((ms / total) * 100).toFixed(0)} % |`);
  const cache = emptyCache ? "npm's cache empty" : "npm's cache as it was";
  process.stdout.write(
    [`${machineLine()}; ${cache}`, "", "| stage | time | share |", "| --- | --- | --- |", ...rows, ""].join("\n"),
  );
  const figures = process.env["BENCH_FIGURES"];
  const parts = stages.slice(0, -1).map(({ name, ms }) => `${name} ${((ms / total) * 100).toFixed(0)} %`);
  const figure = { what: "fresh clone to first page", measured: `${seconds(total)}: ${parts.join(", ")}` };
  if (figures) appendFileSync(figures, `${JSON.stringify({ ...figure, goal: "reported", met: null })}\n`);
}

/** @param {string[]} words */
async function git(words) {
  const [code] = await once(spawn("git", words, { stdio: "inherit" }), "exit");
  if (code !== 0) throw new Error(`git ${words[0]} ended with code ${code}`);
}

/**
 * @param {number} port
 * @param {() => boolean} ended
 */
async function firstPage(port, ended) {
  for (;;) {
    if (ended()) throw new Error("the clone did not start");
    const answer = await fetch(`http://localhost:${port}/`).catch(() => null);
    const page = await answer?.text();
    if (answer?.status === 200 && page) return;
    await pause(LOOK_EVERY_MS);
  }
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
