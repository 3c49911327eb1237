import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { matchesLock } from "./installed.mjs";
import { runCommand } from "./run-command.mjs";
import { say, Stop, tail } from "./stop-with.mjs";

/** The one package that may have to be compiled, which takes one core a minute. */
const COMPILED = "better-sqlite3";

const BINARY = join("node_modules", COMPILED, "build", "Release", "better_sqlite3.node");

/**
 * Installs what the lockfile names, unless that is what is there already.
 * @param {string} root
 * @param {{ compile?: boolean }} [options] `compile: false` leaves compiling to a later {@link compileIfNeeded}
 */
export async function installIfNeeded(root, { compile = true } = {}) {
  await unpackIfNeeded(root);
  if (compile) await compileIfNeeded(root);
}

/** @param {string} root */
async function unpackIfNeeded(root) {
  const lockPath = join(root, "package-lock.json");
  if (!existsSync(lockPath)) throw new Stop("package-lock.json is missing: this folder is not a complete copy.");
  const lock = readFileSync(lockPath, "utf8");
  const stampPath = join(root, "node_modules", ".installed");
  // Native modules are built for one version of Node and one kind of machine.
  const machine = `${process.platform} ${process.arch} ${process.versions.modules}`;
  const stamp = `${createHash("sha256").update(lock).digest("hex")} ${machine}\n`;
  const found = existsSync(stampPath) ? readFileSync(stampPath, "utf8") : null;
  if (found === stamp) return;

  const foreign = found !== null && !found.endsWith(` ${machine}\n`);
  if (foreign || !installedBefore(root, lock)) await install(root);
  writeFileSync(stampPath, stamp);
}

/**
 * Somebody ran npm by hand: its own note says whether that was this lockfile.
 * @param {string} root
 * @param {string} lock
 */
function installedBefore(root, lock) {
  try {
    const note = readFileSync(join(root, "node_modules", ".package-lock.json"), "utf8");
    return matchesLock(JSON.parse(lock), JSON.parse(note));
  } catch {
    return false; // no note, or half a note: install again
  }
}

/**
 * Compiles what npm unpacked without its script.
 * @param {string} root
 */
export async function compileIfNeeded(root) {
  if (existsSync(join(root, BINARY))) return;
  say(`Compiling ${COMPILED}, unless a binary for this machine can be had …`);
  const result = await runCommand([...npmCommand(), "rebuild", COMPILED], { cwd: root });
  if (result.code !== 0) {
    throw new Stop(`Compiling ${COMPILED} failed: npm rebuild ended with code ${result.code}.`, tail(result.output));
  }
  say(`Compiled in ${result.seconds.toFixed(0)} s.`);
}

/** @param {string} root */
async function install(root) {
  say("Installing the dependencies (this happens once and takes some minutes) …");
  // `--include=dev`: the build needs Vite even where NODE_ENV says production.
  // `--ignore-scripts`: only one package has a script that matters, and it can run beside other work.
  const words = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
  const result = await runCommand([...npmCommand(), ...words], { cwd: root });
  if (result.code === 0) return say(`Installed in ${result.seconds.toFixed(1)} s.`);
  throw new Stop(`Installing the dependencies failed: npm ci ended with code ${result.code}.`, tail(result.output));
}

/** The npm that started us, else the one on the path. */
export function npmCommand() {
  const own = process.env["npm_execpath"];
  if (own && /npm-cli\.c?js$/.test(own)) return [process.execPath, own];
  return [process.platform === "win32" ? "npm.cmd" : "npm"];
}
