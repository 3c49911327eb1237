import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installIfNeeded } from "./install-if-needed.mjs";
import { ROOT } from "./project-root.mjs";
import { runScript } from "./stop-with.mjs";

/** Installs what is missing, then becomes the development server. */
export async function dev() {
  await runScript(async () => {
    process.chdir(ROOT);
    await installIfNeeded(ROOT);
    if (!("NODE_ENV" in process.env)) Object.assign(process.env, { NODE_ENV: "development" });
    await import(pathToFileURL(join(ROOT, "app/server/dev-server.mjs")).href);
  });
}
