import { join } from "node:path";
import { build } from "./build.mjs";
import { installIfNeeded } from "./install-if-needed.mjs";
import { withLock } from "./lock.mjs";
import { ROOT } from "./project-root.mjs";
import { runScript } from "./stop-with.mjs";

/** Builds the server, the pages and the commands, whether they are stale or not. */
export async function buildAll() {
  await runScript(async () => {
    process.chdir(ROOT);
    await installIfNeeded(ROOT);
    await withLock(join(ROOT, ".cache", "build.lock"), () => build(ROOT, ["web", "cli"]));
  });
}
