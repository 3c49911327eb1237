// Only syntax and modules that a very old Node knows: this file is what tells its owner so.

/** The oldest Node the dependencies run on. */
export var NEEDED = "20.19";

/**
 * @param {string} version like "20.19.0"
 * @param {string} [needed] like "20.19"
 */
export function isTooOld(version, needed) {
  var have = version.split(".").map(Number);
  var least = (needed || NEEDED).split(".").map(Number);
  if (have[0] !== least[0]) return Number(have[0]) < Number(least[0]);
  return Number(have[1]) < Number(least[1]);
}

/** Ends the process with one sentence when Node is too old to go on. */
export function requireNode() {
  var version = process.versions.node;
  if (!isTooOld(version)) return;
  console.error("This program needs Node " + NEEDED + " or newer, but this is Node " + version + ".");
  process.exit(1);
}
