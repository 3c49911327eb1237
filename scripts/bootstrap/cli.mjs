import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildIfStale } from "./build.mjs";
import { installIfNeeded } from "./install-if-needed.mjs";
import { ROOT } from "./project-root.mjs";
import { runScript } from "./stop-with.mjs";

/**
 * Runs one command from its bundle, which is built first when it is stale. All progress goes to standard error.
 * @param {string[]} words the command's name and its own words
 */
export async function cli(words) {
  await runScript(async () => {
    await installIfNeeded(ROOT);
    await buildIfStale(ROOT, ["cli"]);
    if (!("NODE_ENV" in process.env)) Object.assign(process.env, { NODE_ENV: "production" });
    // What it makes is for its own user: copies of a school hold essays.
    process.umask(0o077);
    /** @type {{ runProcess: (words: string[]) => Promise<void> }} */
    const bundle = await import(pathToFileURL(join(ROOT, "build/cli/main.js")).href);
    await bundle.runProcess(words);
  });
}
