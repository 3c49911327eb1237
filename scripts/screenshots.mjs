// Takes the pictures of the documents again where they do not look like their pages any more: builds if stale, runs the real server
// and a real browser on fixed data with a fixed clock. `npm test` compares.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildIfStale } from "./bootstrap/build.mjs";
import { ROOT } from "./bootstrap/project-root.mjs";
import { runScript, Stop } from "./bootstrap/stop-with.mjs";
import { writePalettePng } from "./pictures/palette-png.mjs";
import { readPixels } from "./pictures/png-pixels.mjs";

const FOLDER = join(ROOT, "docs/images");

await runScript(async () => {
  process.chdir(ROOT);
  await buildIfStale(ROOT, ["web"]);
  const take = ["node_modules/@playwright/test/cli.js", "test", "--project=pictures", "--workers=1"];
  const env = { ...process.env, SCREENSHOTS: "take" };
  const { status } = spawnSync(process.execPath, take, { stdio: "inherit", env });
  if (status !== 0) throw new Stop("Not every picture could be taken; those that were are in docs/images.");
  for (const name of readdirSync(FOLDER).filter((one) => one.endsWith(".png"))) {
    const file = join(FOLDER, name);
    const pixels = readPixels(readFileSync(file));
    if (pixels) writeFileSync(file, writePalettePng(pixels));
  }
});
