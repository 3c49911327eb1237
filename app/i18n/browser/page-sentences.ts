import { DEFAULT_LANGUAGE, isLanguage, type Language } from "../language/language";
import { createSentences } from "./sentences";

const { lang } = document.documentElement;
/** The language that the document was sent in: the only one whose words its scripts load. */
export const DOCUMENT_LANGUAGE: Language = isLanguage(lang) ? lang : DEFAULT_LANGUAGE;

/** The sentences of the open document, of all pages that were loaded in it. */
export const pageSentences = createSentences(DOCUMENT_LANGUAGE);

/**
 * Loads the words of a page: where its build put them, by language. Every route waits for its own, so that they are there
 * before it is shown (`scripts/bundle/words-of-pages.ts`).
 */
export async function loadWords(files: Readonly<Record<string, string>>): Promise<void> {
  const file = files[DOCUMENT_LANGUAGE];
  if (file === undefined) return;
  const { default: words } = (await import(/* @vite-ignore */ file)) as { default: object };
  pageSentences.add(words);
}
