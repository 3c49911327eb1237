import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Everything the build reads. */
export const BUILD_SOURCES = [
  ..."app content db seeds public scripts/bundle".split(" "),
  ..."package-lock.json remix.config.js tsconfig.json vite.config.ts vite.cli.config.ts".split(" "),
];

const NOT_BUILT = /\.test\.m?tsx?$|(^|\/)\./;

/**
 * One hash over the names and contents of the sources, so that a checkout that only touches times is not stale.
 * @param {string} root
 * @param {string[]} [sources]
 */
export function sourceHash(root, sources = BUILD_SOURCES) {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const path of files(root, source)) {
      const content = readFileSync(join(root, path));
      hash.update(`${path}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function files(root, path) {
  const full = join(root, path);
  if (!existsSync(full) || NOT_BUILT.test(path)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => files(root, `${path}/${name}`));
}
