import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const browser = (file: string) => fileURLToPath(new URL(`../../app/i18n/browser/${file}`, import.meta.url));
const STAND_INS: [name: RegExp, file: string][] = [
  [/^react-i18next$/, browser("react-i18next.ts")],
  [/(^|\/)i18n-instance$/, browser("i18n-instance.ts")],
];

/** In browsers, sentences are said by `app/i18n/browser/sentences.ts` instead of by i18next, in development too. */
export function ownSentences(): Plugin {
  return {
    name: "own-sentences",
    enforce: "pre",
    resolveId(source, _importer, options: { ssr?: boolean | undefined; scan?: boolean }) {
      // Looking for packages before development starts, Vite reads the server's files as well, which say what the server has.
      if (options.ssr || options.scan) return null;
      return STAND_INS.find(([name]) => name.test(source))?.[1] ?? null;
    },
  };
}
