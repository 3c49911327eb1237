import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { TARGETS } from "./build-targets.mjs";
import { compressAssets } from "./compress-assets.mjs";
import { withLock } from "./lock.mjs";
import { runCommand } from "./run-command.mjs";
import { sourceHash } from "./source-hash.mjs";
import { say, Stop, tail } from "./stop-with.mjs";

/** @typedef {import("./build-targets.mjs").TargetName} TargetName */

/**
 * Builds those targets whose sources have changed since they were built.
 * @param {string} root
 * @param {TargetName[]} names
 */
export async function buildIfStale(root, names) {
  if (names.every((name) => isFresh(root, name, sourceHash(root)))) return;
  await withLock(join(root, ".cache", "build.lock"), async () => {
    // Another process may have built while this one waited.
    const hash = sourceHash(root);
    const stale = names.filter((name) => !isFresh(root, name, hash));
    if (stale.length > 0) await build(root, stale);
  });
}

/**
 * Builds the targets, fresh or not.
 * @param {string} root
 * @param {TargetName[]} names
 */
export async function build(root, names) {
  say("Building …");
  const began = performance.now();
  const hash = sourceHash(root);
  const ends = await Promise.allSettled(names.map((name) => buildOne(root, name, hash)));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  say(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

/**
 * @param {string} root
 * @param {TargetName} name
 * @param {string} hash
 */
export function isFresh(root, name, hash) {
  const { makes, stamp } = TARGETS[name];
  const path = join(root, stamp);
  return makes.every((made) => existsSync(join(root, made))) && existsSync(path) && readFileSync(path, "utf8") === hash;
}

/**
 * @param {string} root
 * @param {TargetName} name
 * @param {string} hash
 */
async function buildOne(root, name, hash) {
  const target = TARGETS[name];
  const stamp = join(root, target.stamp);
  rmSync(stamp, { force: true }); // a build that is broken off leaves no claim behind
  const result = await runCommand([process.execPath, ...target.command], {
    cwd: root,
    env: { NODE_ENV: "production", FORCE_COLOR: undefined, NO_COLOR: "1" },
  });
  const missing = target.makes.filter((made) => !existsSync(join(root, made)));
  if (result.code !== 0)
    throw new Stop(`The build of ${name} failed with code ${result.code}.`, readable(result.output));
  if (missing.length > 0)
    throw new Stop(`The build of ${name} did not write ${missing.join(", ")}.`, readable(result.output));
  if (target.assets !== undefined) await compressAssets(join(root, target.assets));
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

/**
 * The end of a build's output without the notes that every build prints.
 * @param {string} output
 */
export function readable(output) {
  const lines = output
    .split("\n")
    .filter((line) => !/INVALID_ANNOTATION|EMPTY_BUNDLE|Generated an empty chunk/.test(line));
  return tail(lines.join("\n"), 40);
}
