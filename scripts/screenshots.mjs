// Takes the pictures of the documents again where they do not look like their pages any more: builds if stale, runs the real server
// and a real browser on fixed data with a fixed clock. `npm test` compares.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writePalettePng } from "./pictures/palette-png.mjs";
import { readPixels } from "./pictures/png-pixels.mjs";

const FOLDER = "docs/images";
const env = { ...process.env, SCREENSHOTS: "take" };

/** @param {string[]} words */
function run(...words) {
  const { status } = spawnSync(process.execPath, words, { stdio: "inherit", env });
  if (status !== 0) process.exit(status ?? 1);
}

run("scripts/build.mjs");
run("node_modules/@playwright/test/cli.js", "test", "--project=pictures", "--workers=1");
for (const name of readdirSync(FOLDER).filter((one) => one.endsWith(".png"))) {
  const file = join(FOLDER, name);
  const pixels = readPixels(readFileSync(file));
  if (pixels) writeFileSync(file, writePalettePng(pixels));
}
