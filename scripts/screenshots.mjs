// Takes the pictures of the documents again: builds if stale, runs the real server and a real browser on fresh data.
import { spawnSync } from "node:child_process";

const env = { ...process.env, SCREENSHOTS: "take" };
/** @param {string} command @param {string[]} words */
function run(command, words) {
  const { status } = spawnSync(command, words, { stdio: "inherit", env });
  if (status !== 0) process.exit(status ?? 1);
}

run(process.execPath, ["scripts/build.mjs"]);
run("npx", ["playwright", "test", "--project=pictures"]);
