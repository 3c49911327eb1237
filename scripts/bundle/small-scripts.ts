import { fileURLToPath } from "node:url";
import type { Plugin, Rollup } from "vite";

const app = (path: string) => fileURLToPath(new URL(`../../app/${path}`, import.meta.url)).replaceAll("\\", "/");
/** Runs once the modules of the page's routes have: it stays a script of its own. */
const ENTRY = app("entry.client.tsx");
/** What every page loads: the frame around it and what starts it. */
const STARTS = [app("root.tsx"), ENTRY];
/** What the framework calls the part of a route that browsers load. */
const CLIENT_ROUTE = "?__remix-build-client-route";
const pageOf = (route: string) => `${app(`routes/${route}/route.tsx`)}${CLIENT_ROUTE}`;
/** Where answers are written: one, and the answers of a paper. */
const ROOMS = [pageOf("attempts.$attemptId"), pageOf("sittings.$sittingId")];
const REPORT = pageOf("attempts.$attemptId_.report");
/** Of all pages that load a module of the frame: it costs the others less than a file of its own costs these. */
const SHARE_FOR_FRAME = 0.6;
/** As few pages have what the rooms share with the report. */
const MOST_WITH_KEPT = 6;
/** Characters of a module whose own file would be mostly what every file begins with. */
const TINY = 1_000;

/** Vite's own function around every import of a later part. */
const PRELOAD_HELPER = "\0vite/preload-helper.js";

type ModuleInfo = { getModuleInfo: Rollup.GetModuleInfo; getModuleIds: () => IterableIterator<string> };
type Groups = {
  frame: ReadonlySet<string>;
  pages: number;
  pagesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** And leans on nothing but the frame. */
  isTiny: (id: string) => boolean;
};

/**
 * Makes the pages' scripts smaller than the build would by itself. Many small files compress worse than one, so what all
 * pages load and what is in most of them, what only the writing rooms load, and what these share with the report are one file each;
 * and terser saves 4 % more than what is there otherwise. The server's build is left as it is.
 */
export function smallScripts(): Plugin {
  let groups: Groups | null = null;
  const manualChunks: Rollup.GetManualChunk = (id, modules) => {
    groups ??= groupsOf(modules);
    return id === ENTRY ? null : groupOf(id, groups);
  };
  return {
    name: "small-scripts",
    enforce: "pre",
    apply: (_config, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
    config: () => ({
      build: {
        minify: "terser",
        terserOptions: { ecma: 2020, safari10: false, module: true, compress: { passes: 4, keep_fargs: false } },
        // Lists of what a later part leans on weigh more than they win: most of it is there, and the part names the rest itself.
        modulePreload: false,
        // Else what a group leans on would go into its file, and pages with that would load the whole group.
        rollupOptions: { output: { manualChunks, onlyExplicitManualChunks: true } },
      },
    }),
    load: (id) => (id === PRELOAD_HELPER ? "export const __vitePreload = (load) => load();" : null),
  };
}

function groupsOf({ getModuleInfo, getModuleIds }: ModuleInfo): Groups {
  const routes = [...getModuleIds()].filter((id) => id.endsWith(CLIENT_ROUTE));
  const pagesOf = new Map<string, Set<string>>();
  for (const route of routes) {
    for (const id of importedBy([route], getModuleInfo)) pagesOf.set(id, (pagesOf.get(id) ?? new Set()).add(route));
  }
  const frame = importedBy(STARTS, getModuleInfo);
  const isTiny = (id: string) => {
    const module = getModuleInfo(id);
    return module?.code != null && module.code.length <= TINY && module.importedIds.every((one) => frame.has(one));
  };
  return { frame, pages: routes.length, pagesOf, isTiny };
}

/** The file that a module belongs to; null where the build may choose. */
function groupOf(id: string, { frame, pages, pagesOf, isTiny }: Groups): string | null {
  const users = pagesOf.get(id) ?? new Set();
  if (frame.has(id) || users.size > pages * SHARE_FOR_FRAME) return "frame";
  if (id.endsWith(CLIENT_ROUTE) || !ROOMS.every((room) => users.has(room))) return null;
  if (users.size === ROOMS.length) return "room";
  if (users.size <= MOST_WITH_KEPT && users.has(REPORT)) return "kept";
  return isTiny(id) ? "frame" : null;
}

function importedBy(starts: readonly string[], getModuleInfo: Rollup.GetModuleInfo): Set<string> {
  const seen = new Set(starts);
  for (const id of seen) for (const imported of getModuleInfo(id)?.importedIds ?? []) seen.add(imported);
  return seen;
}
