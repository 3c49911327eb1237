import { fileURLToPath } from "node:url";
import type { Plugin, Rollup } from "vite";

const app = (path: string) => fileURLToPath(new URL(`../../app/${path}`, import.meta.url)).replaceAll("\\", "/");
/** Runs once the modules of the page's routes have: it stays a script of its own. */
const ENTRY = app("entry.client.tsx");
/** What every page loads: the frame around it and what starts it. */
const STARTS = [app("root.tsx"), ENTRY];

/**
 * Makes the pages' scripts smaller than the build would by itself: what all pages load is one file, since many small ones
 * compress worse, and terser saves 4 % more than what is there otherwise. The server's build is left as it is.
 */
export function smallScripts(): Plugin {
  let frame: ReadonlySet<string> | null = null;
  const manualChunks: Rollup.GetManualChunk = (id, { getModuleInfo }) => {
    frame ??= importedBy(STARTS, getModuleInfo);
    return frame.has(id) && id !== ENTRY ? "frame" : null;
  };
  return {
    name: "small-scripts",
    apply: (_config, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
    config: () => ({
      build: {
        minify: "terser",
        terserOptions: { compress: { passes: 2 } },
        rollupOptions: { output: { manualChunks } },
      },
    }),
  };
}

function importedBy(starts: readonly string[], getModuleInfo: Rollup.GetModuleInfo): Set<string> {
  const seen = new Set(starts);
  for (const id of seen) for (const imported of getModuleInfo(id)?.importedIds ?? []) seen.add(imported);
  return seen;
}
