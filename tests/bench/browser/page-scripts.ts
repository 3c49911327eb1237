import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { pageWords } from "./page-words";

type Part = { module: string; imports?: string[] };
type Manifest = { entry: Part; routes: Record<string, Part & { parentId?: string }> };

const ASSETS = "build/client/assets";
/** Parts that a page asks for by itself at once where the screen is wide: what draws the answer sheet. */
const AT_ONCE_WHEN_WIDE = /^drawn-sheet\.later-/;

export type PageScripts = {
  files: number;
  /** Compressed as the server has it: with Brotli, which browsers take over TLS and from their own machine. */ brotli: number;
  /** What all other browsers get. */ gzip: number;
  /** Of the largest files, the largest first. */ largest: string[];
  /** Where they are, below the root of the site. */ places: string[];
};

export type Screen = "narrow" | "wide";

const LARGEST = 5;

/**
 * The browser's script of a route as the build has it: every file that its page asks for at once on such a screen, with the words
 * it says, and their bytes compressed.
 */
export function pageScripts(routeId: string, screen: Screen): PageScripts {
  const { entry, routes } = manifest();
  const files = new Set<string>();
  const add = ({ module, imports = [] }: Part) => [module, ...imports].forEach((file) => files.add(file));
  add(entry);
  for (let id: string | undefined = routeId; id !== undefined; id = routes[id]?.parentId) {
    const route = routes[id];
    if (!route) throw new Error(`the build has no route ${id}`);
    add(route);
  }
  for (const file of [...files]) for (const worker of namesIn(file, CLOCK)) files.add(placeOf(worker));
  if (screen === "wide") for (const part of partsWhenWide(files)) files.add(part);
  // In the language that weighs more.
  const [heavier] = pageWords([...files])
    .map((words) => [...new Set([...files, ...words])].map(sizeOf))
    .sort((a, b) => weight(b, "brotli") - weight(a, "brotli"));
  if (heavier === undefined) throw new Error("the build has no language");
  heavier.sort((a, b) => b.brotli - a.brotli);
  return {
    files: heavier.length,
    brotli: weight(heavier, "brotli"),
    gzip: weight(heavier, "gzip"),
    largest: heavier.slice(0, LARGEST).map(({ file, brotli }) => `${nameOf(file)} ${(brotli / 1_000).toFixed(0)}`),
    places: heavier.map(({ file }) => file),
  };
}

/** The parts that files of a page ask for where there is room, with what these lean on. */
function partsWhenWide(files: ReadonlySet<string>): string[] {
  const later = [...files].flatMap((file) => namesIn(file, ASKED_FOR_LATER));
  const parts = new Set(later.filter((name) => AT_ONCE_WHEN_WIDE.test(name)).map(placeOf));
  for (const part of parts) for (const name of namesIn(part, LEANT_ON)) parts.add(placeOf(name));
  return [...parts];
}

/** The worker that keeps time for a page in the background. */
const CLOCK = /"\/assets\/(tick-worker-[^"/]+\.js)"/g;
const ASKED_FOR_LATER = /\bimport\("\.\/([^"/]+\.js)"\)/g;
const LEANT_ON = /\b(?:from|import)"\.\/([^"/]+\.js)"/g;
const namesIn = (file: string, how: RegExp) => [...textOf(file).matchAll(how)].map(([, name = ""]) => name);
const placeOf = (name: string) => `/assets/${name}`;

const textOf = (file: string) => readFileSync(join("build/client", file), "utf8");

type Sized = { file: string; brotli: number; gzip: number };

const known = new Map<string, Sized>();

function sizeOf(file: string): Sized {
  const sized = known.get(file);
  if (sized) return sized;
  const text = textOf(file);
  const size = { file, brotli: brotliCompressSync(text).length, gzip: gzipSync(text, { level: 9 }).length };
  known.set(file, size);
  return size;
}

const weight = (files: readonly Sized[], form: "brotli" | "gzip") => files.reduce((sum, size) => sum + size[form], 0);

/** `/assets/schemas-DtWn-xq9.js` → `schemas` */
const nameOf = (file: string) => file.replace(/^.*\//, "").replace(/-.{8}\.js$/, "");

function manifest(): Manifest {
  const name = readdirSync(ASSETS).find((file) => /^manifest-.*\.js$/.test(file));
  if (name === undefined) throw new Error("the client is not built");
  const text = readFileSync(join(ASSETS, name), "utf8");
  return JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)) as Manifest;
}
