import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { runnerImport, type Plugin, type Rollup } from "vite";
import { saidIn, type Said } from "./said-keys";
import { wordsBeyond, wordsSaid, type Catalogue } from "./words-said";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url)).replaceAll("\\", "/");
const ROOT = folder("../../");
const WORDS = folder("../../app/i18n/");
const PAGE_SENTENCES = `${WORDS}browser/page-sentences.ts`;
/** They hold words and say none. */
const CATALOGUES = ["zh-CN/", "en/"].map((name) => `${WORDS}${name}`);
/** What the framework calls the part of a route that browsers load. */
const CLIENT_ROUTE = "?__remix-build-client-route";
/** A part of a page that is loaded later, with words of its own. */
const LATER = /\.later\.tsx?$/;
const FRAME = `${folder("../../app/root.tsx")}${CLIENT_ROUTE}`;
/** Stands for the files of a page's words until it is known what the page holds. */
const PLACE = "__WORDS_OF_THIS_PAGE__";

type Chunks = Record<string, Rollup.RenderedChunk>;

/**
 * The pages' build sends a page only the sentences it may say, in one file for each language: those of all files it loads,
 * without those that the frame of every page has. A route, or a part that is loaded later (`….later.ts`), counts as loaded once its
 * words have come.
 */
export function wordsOfPages(): Plugin {
  const said = new Map<string, Said>();
  const files = new Map<string, string>();
  let catalogues: Record<string, Catalogue> = {};
  return {
    name: "words-of-pages",
    apply: (_config, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
    async buildStart() {
      catalogues = await readCatalogues();
    },
    transform(code, id) {
      const isOurs = id.startsWith(ROOT) && !id.includes("/node_modules/") && /\.[jt]sx?$/.test(id);
      if (isOurs && !CATALOGUES.some((start) => id.startsWith(start))) said.set(id, saidIn(code, id));
      if (!id.endsWith(CLIENT_ROUTE) && !LATER.test(id)) return null;
      const own = `import { loadWords as loadWordsOfPage } from "${PAGE_SENTENCES}";\n${code}`;
      return { code: `${own}\nawait loadWordsOfPage(${PLACE});`, map: null };
    },
    renderChunk(code, chunk, _options, { chunks }) {
      if (!code.includes(PLACE)) return null;
      const saidBy = (of: readonly Rollup.RenderedChunk[]) => modulesOf(of, chunks).flatMap((id) => said.get(id) ?? []);
      const frame = Object.values(chunks).find((one) => one.facadeModuleId === FRAME);
      if (!frame) throw new Error("the build has no frame of pages");
      const places = Object.entries(catalogues).flatMap(([language, catalogue]) => {
        const ofFrame = wordsSaid(catalogue, saidBy([frame]));
        const words = chunk === frame ? ofFrame : wordsBeyond(wordsSaid(catalogue, saidBy([frame, chunk])), ofFrame);
        if (Object.keys(words).length === 0) return [];
        const source = `export default ${JSON.stringify(words)};`;
        const file = `assets/words-${createHash("sha256").update(source).digest("hex").slice(0, 8)}.js`;
        files.set(file, source);
        return [[language, `/${file}`]];
      });
      return { code: code.replace(PLACE, JSON.stringify(Object.fromEntries(places))), map: null };
    },
    generateBundle() {
      for (const [fileName, source] of files) this.emitFile({ type: "asset", fileName, source });
    },
  };
}

/** All modules that are loaded with these chunks. */
function modulesOf(start: readonly Rollup.RenderedChunk[], chunks: Chunks): string[] {
  const seen = new Set(start);
  for (const chunk of seen) {
    for (const name of chunk.imports) {
      const imported = chunks[name];
      if (imported) seen.add(imported);
    }
  }
  return [...seen].flatMap((chunk) => chunk.moduleIds);
}

/** The catalogues as the server has them. */
async function readCatalogues(): Promise<Record<string, Catalogue>> {
  const alias = { "~": `${ROOT}app`, "@content": `${ROOT}content` };
  const { module } = await runnerImport<{ resources: Record<string, Catalogue> }>(`${WORDS}resources.ts`, {
    configFile: false,
    root: ROOT,
    logLevel: "error",
    resolve: { alias },
  });
  return module.resources;
}
