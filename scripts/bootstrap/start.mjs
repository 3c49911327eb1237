import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildIfStale } from "./build.mjs";
import { installIfNeeded } from "./install-if-needed.mjs";
import { ROOT } from "./project-root.mjs";
import { runScript } from "./stop-with.mjs";

/** Installs and builds what is missing, then becomes the server: its signals and its exit code are ours. */
export async function start() {
  await runScript(async () => {
    process.chdir(ROOT); // started from anywhere, the data folder is the project's
    await installIfNeeded(ROOT);
    await buildIfStale(ROOT, ["web"]);
    process.env["NODE_ENV"] = "production";
    await import(pathToFileURL(join(ROOT, "build/server/index.js")).href);
  });
}
