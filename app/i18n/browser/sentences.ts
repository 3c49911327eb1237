import type { Language } from "../language/language";
import { DEFAULT_NAMESPACE } from "../namespaces";

/** A part of a catalogue, or a branch of one. */
type Branch = { [key: string]: string | Branch };
type Params = Readonly<Record<string, unknown>>;

/** Says a sentence of the catalogue by its key, with what its gaps are filled with. */
export type Say = (key: string, params?: Params) => string;

export type Sentences = {
  language: Language;
  add: (words: object) => void;
  exists: (key: string) => boolean;
  /** The `t` of one part of the catalogue; the same one each time, so that effects may depend on it. */
  of: (name: string) => Say;
};

const GAP = /\{\{(\w+)\}\}/g;

/**
 * What the pages need of i18next, whose 15 kB they are spared: keys, gaps and the singular. The server says its sentences with
 * i18next itself; a test has both say every sentence there is (`sentences.property.test.ts`).
 */
export function createSentences(language: Language): Sentences {
  const catalogue: Branch = {};
  const plurals = new Intl.PluralRules(language);
  const made = new Map<string, Say>();

  const find = (name: string, path: string): string | null => {
    const part = own(catalogue, name);
    return typeof part === "object" ? sentenceAt(part, path) : null;
  };
  const say = (part: string, key: string, params: Params): string => {
    const { name, path } = parted(key, typeof params.ns === "string" ? params.ns : part);
    const { count } = params;
    const counted = typeof count === "number" ? find(name, `${path}_${plurals.select(count)}`) : null;
    const otherwise = typeof params.defaultValue === "string" ? params.defaultValue : null;
    const sentence = counted ?? find(name, path) ?? otherwise;
    // Tests in a browser fail on this: the build left words out that a page says.
    if (sentence === null) reportError(new Error(`no words for ${name}:${path}`));
    return (sentence ?? path).replaceAll(GAP, (gap, of: string) => (of in params ? filled(params[of]) : gap));
  };

  return {
    language,
    add: (words) => merge(catalogue, words as Branch),
    exists: (key) => {
      const { name, path } = parted(key, DEFAULT_NAMESPACE);
      return find(name, path) !== null;
    },
    of: (name) => {
      const known = made.get(name);
      if (known) return known;
      const t: Say = (key, params = {}) => say(name, key, params);
      made.set(name, t);
      return t;
    },
  };
}

/** `report:title` is in the part `report`, `title` in the one that is meant otherwise. */
function parted(key: string, otherwise: string): { name: string; path: string } {
  const colon = key.indexOf(":");
  return colon < 0 ? { name: otherwise, path: key } : { name: key.slice(0, colon), path: key.slice(colon + 1) };
}

const own = (branch: Branch, key: string) => (Object.hasOwn(branch, key) ? branch[key] : undefined);

/** The sentence at a path, whose keys may hold dots themselves: `action` and `account.erased` in `action.account.erased`. */
function sentenceAt(branch: Branch, path: string): string | null {
  const whole = own(branch, path);
  if (typeof whole === "string") return whole;
  for (let dot = path.indexOf("."); dot >= 0; dot = path.indexOf(".", dot + 1)) {
    const below = own(branch, path.slice(0, dot));
    const found = typeof below === "object" ? sentenceAt(below, path.slice(dot + 1)) : null;
    if (found !== null) return found;
  }
  return null;
}

const filled = (value: unknown) => (value == null ? "" : String(value as string | number | boolean));

function merge(into: Branch, words: Branch): void {
  for (const [key, value] of Object.entries(words)) {
    const known = into[key];
    if (typeof value === "object" && typeof known === "object") merge(known, value);
    else into[key] = typeof value === "object" ? structuredClone(value) : value;
  }
}
