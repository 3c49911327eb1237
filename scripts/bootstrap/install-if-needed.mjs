import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { matchesLock } from "./installed.mjs";
import { runCommand } from "./run-command.mjs";
import { say, Stop, tail } from "./stop-with.mjs";

/**
 * Installs what the lockfile names, unless that is what is there already.
 * @param {string} root
 */
export async function installIfNeeded(root) {
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

/** @param {string} root */
async function install(root) {
  say("Installing the dependencies (this happens once and takes some minutes) …");
  // `--include=dev`: the build needs Vite even where NODE_ENV says production.
  const words = ["ci", "--include=dev", "--no-audit", "--no-fund"];
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
