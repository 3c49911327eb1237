import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { DEFAULT_NAMESPACE, NAMESPACES, type Namespace } from "../../app/i18n/namespaces";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url)).replaceAll("\\", "/");
const APP = folder("../../app/");
const WORDS = folder("../../app/i18n/");
const EXPECTED_WORDS = `${WORDS}browser/expected-words.ts`;
/** The catalogue itself and what loads it: they hold words and say none. */
const CATALOGUES = ["zh-CN/", "en/", "browser/"].map((name) => `${WORDS}${name}`);
/** What the framework calls the part of a route that browsers load. */
const CLIENT_ROUTE = "?__remix-build-client-route";

/**
 * The pages' build sends a page only the words it says: every file that says some asks for the parts of the catalogue they are
 * in, and a route counts as loaded once those of all its files have come. So words are there before a page is shown.
 */
export function wordsOfFiles(): Plugin {
  return {
    name: "words-of-files",
    apply: (_config, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
    transform(code, id) {
      if (!id.startsWith(APP)) return null;
      if (id.endsWith(CLIENT_ROUTE)) {
        return { code: `import { wordsReady } from "${EXPECTED_WORDS}";\n${code}\nawait wordsReady();`, map: null };
      }
      const names = CATALOGUES.some((start) => id.startsWith(start)) ? [] : namespacesIn(code, id);
      if (names.length === 0) return null;
      const call = `expectWordsOfFile(${names.map((name) => JSON.stringify(name)).join(", ")});`;
      const start = `import { expectWords as expectWordsOfFile } from "${EXPECTED_WORDS}";\n${call}\n`;
      return { code: start + code, map: null };
    },
  };
}

const CALL = /\buseTranslation\(\s*([^)]*?)\s*\)/g;
/** What a call says in its options instead: `{ ns: "terms" }`. */
const OPTION = new RegExp(`\\bns:\\s*["'](${NAMESPACES.join("|")})["']`, "g");
const PREFIX = new RegExp(`["'\`](${NAMESPACES.join("|")}):[a-zA-Z]`, "g");

/**
 * The parts of the catalogue that a compiled file names: in its calls of `useTranslation`, in the options of a call, and before
 * the colon of a key.
 */
export function namespacesIn(code: string, file: string): Namespace[] {
  const called = [...code.matchAll(CALL)].flatMap(([call, names = ""]) => {
    if (names === "") return [DEFAULT_NAMESPACE];
    if (!/^(\[\s*)?"\w+"(,\s*"\w+")*(,?\s*\])?$/.test(names)) {
      throw new Error(`${file}: the build must be able to read which words are meant: ${call}`);
    }
    return [...names.matchAll(/\w+/g)].map(([name]) => name);
  });
  const prefixed = [...code.matchAll(PREFIX)].map(([, name = ""]) => name);
  const optional = [...code.matchAll(OPTION)].map(([, name = ""]) => name);
  // The title of every document ends with the name of the product.
  const titled = code.includes("pageTitle(") ? [DEFAULT_NAMESPACE] : [];
  const found = new Set<string>([...called, ...prefixed, ...optional, ...titled]);
  return NAMESPACES.filter((name) => found.has(name));
}
