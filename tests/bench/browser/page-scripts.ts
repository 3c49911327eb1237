import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

type Part = { module: string; imports?: string[] };
type Manifest = { entry: Part; routes: Record<string, Part & { parentId?: string }> };

const ASSETS = "build/client/assets";
/** In the Chinese catalogue and nowhere else. */
const WORDS_OF_THE_ROOM = "已经交卷，各版只供查看，不能恢复。";

export type PageScripts = {
  files: number;
  bytes: number;
  /** Of the largest files, the largest first. */ largest: string[];
};

const LARGEST = 5;

/**
 * The browser's script of a route as the build has it: every file that its page asks for at once, with the words of its language,
 * and their bytes compressed.
 */
export function pageScripts(routeId: string): PageScripts {
  const { entry, routes } = manifest();
  const files = new Set<string>();
  const add = ({ module, imports = [] }: Part) => [module, ...imports].forEach((file) => files.add(file));
  add(entry);
  for (let id: string | undefined = routeId; id !== undefined; id = routes[id]?.parentId) {
    const route = routes[id];
    if (!route) throw new Error(`the build has no route ${id}`);
    add(route);
  }
  files.add(catalogue());
  const sized = [...files].map((file) => ({ file, bytes: gzipSync(readFileSync(join("build/client", file))).length }));
  sized.sort((a, b) => b.bytes - a.bytes);
  return {
    files: sized.length,
    bytes: sized.reduce((sum, { bytes }) => sum + bytes, 0),
    largest: sized.slice(0, LARGEST).map(({ file, bytes }) => `${nameOf(file)} ${(bytes / 1_000).toFixed(0)}`),
  };
}

/** `/assets/schemas-DtWn-xq9.js` → `schemas` */
const nameOf = (file: string) => file.replace(/^.*\//, "").replace(/-.{8}\.js$/, "");

/** The words of the page's language come in a file of their own, which the entry asks for by name. */
function catalogue(): string {
  const known = readdirSync(ASSETS).filter((file) => /^index-.{8}\.js$/.test(file));
  const words = known.find((file) => readFileSync(join(ASSETS, file), "utf8").includes(WORDS_OF_THE_ROOM));
  if (words === undefined) throw new Error("the build has no catalogue");
  return `/assets/${words}`;
}

function manifest(): Manifest {
  const name = readdirSync(ASSETS).find((file) => /^manifest-.*\.js$/.test(file));
  if (name === undefined) throw new Error("the client is not built");
  const text = readFileSync(join(ASSETS, name), "utf8");
  return JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)) as Manifest;
}
