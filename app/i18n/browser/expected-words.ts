import { startI18n } from "../i18n-instance";
import { DEFAULT_LANGUAGE, isLanguage, type Language } from "../language/language";
import type { Namespace } from "../namespaces";
import { chinese } from "./chinese";
import { english } from "./english";
import type { Loaders } from "./loaders";

const LOADERS: Record<Language, Loaders> = { "zh-CN": chinese, en: english };
const expected = new Map<Namespace, Promise<void>>();

const { lang } = document.documentElement;
/** The language that the document was sent in: the only one whose words its scripts load. */
export const DOCUMENT_LANGUAGE: Language = isLanguage(lang) ? lang : DEFAULT_LANGUAGE;

/**
 * Begins to load parts of the catalogue. The build has every file that says words call it with the parts they are in
 * (`scripts/bundle/words-of-files.ts`), so that a page loads the words of the code it loads and no others.
 */
export function expectWords(...names: Namespace[]): void {
  const i18n = startI18n(DOCUMENT_LANGUAGE, {});
  for (const name of names) {
    if (expected.has(name)) continue;
    const loading = LOADERS[DOCUMENT_LANGUAGE][name]().then((words) => {
      i18n.addResourceBundle(DOCUMENT_LANGUAGE, name, words);
    });
    // Whoever waits hears of a failure; nobody may be waiting yet.
    loading.catch(() => undefined);
    expected.set(name, loading);
  }
}

/** Resolves when all words that loaded code says are there; rejects like a script that could not be loaded. */
export async function wordsReady(): Promise<void> {
  await Promise.all(expected.values());
}
