import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rollup } from "vite";
import { filesNeeded } from "./files-needed";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url)).replaceAll("\\", "/");
const ROOT = folder("../../");
const WORKER = `${ROOT}app/worker/service-worker.ts`;
const CLIENT_ROUTE = "?__remix-build-client-route";
/** What has to be there for a writing page to open and to be written in without network. */
const STARTS = [
  `${ROOT}app/entry.client.tsx`,
  ...["root.tsx", "routes/attempts.$attemptId/route.tsx", "routes/sittings.$sittingId/route.tsx"].map(
    (file) => `${ROOT}app/${file}${CLIENT_ROUTE}`,
  ),
];
/** Other builds of the worker alone need neither the pages nor their plugins. */
const ALIAS = { "~": `${ROOT}app`, "@content": `${ROOT}content` };
const DIGITS = 12;

/**
 * Builds the worker of the origin, `app/worker`, into the one script `/sw.js`, with the list of files that writing pages need in
 * it: a new build is a new worker.
 */
export function offlineWorker(): Plugin {
  return {
    name: "offline-worker",
    apply: (_config, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
    generateBundle: {
      order: "post", // the words of the pages are there by then
      async handler(_options, bundle) {
        const files = new Map(Object.entries(bundle).map(([name, file]) => [name, contentOf(file)]));
        const starts = Object.values(bundle).flatMap((file) =>
          file.type === "chunk" && STARTS.includes(file.facadeModuleId ?? "") ? [file.fileName] : [],
        );
        if (starts.length < STARTS.length) this.error("the build does not have every part of the writing pages");
        const assets = filesNeeded(starts, files).map((name) => `/${name}`);
        const styles = assets.find((path) => path.endsWith(".css"));
        if (styles === undefined) this.error("the writing pages have no styles");
        const version = createHash("sha256").update(assets.join()).digest("hex").slice(0, DIGITS);
        const source = await workerCode({ version, assets, styles });
        this.emitFile({ type: "asset", fileName: "sw.js", source });
      },
    },
  };
}

const contentOf = (file: Rollup.OutputChunk | Rollup.OutputAsset): string =>
  file.type === "chunk" ? file.code : typeof file.source === "string" ? file.source : "";

type Build = { version: string; assets: string[]; styles: string };

async function workerCode(facts: Build): Promise<string> {
  const built = await build({
    ...{ configFile: false, root: ROOT, publicDir: false, logLevel: "error", resolve: { alias: ALIAS } },
    define: { BUILD: JSON.stringify(facts) },
    build: {
      ...{ write: false, target: "es2022", minify: "terser", modulePreload: false },
      rollupOptions: { input: WORKER, output: { format: "iife", inlineDynamicImports: true } },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  const chunks = outputs.flatMap(({ output }) => output).filter((one) => one.type === "chunk");
  if (chunks.length !== 1 || !chunks[0]) throw new Error("the worker of the origin is not one script");
  return chunks[0].code;
}
