import { matchingForm, normalise } from "~/domain/text/normalise";
import type { Language } from "~/i18n/language/language";

/** Links, addresses, markup and code. */
const FOREIGN = /https?:|www\.|[\w.+-]+@[\w-]+\.\w|<\/?[a-z!][^>]*>|```|\]\(|&#?\w+;|\\u[0-9a-f]{4}/i;

/** Whether a text carries what advice has no use for: links, addresses, markup. */
export function isForeign(text: string): boolean {
  return FOREIGN.test(normalise(text).text);
}

/** The length from which words shared with the instructions are no chance. */
const STRETCH = 24;

/** Tells whether a text repeats a stretch of `instructions`. */
export function repeaterOf(instructions: string): (text: string) => boolean {
  const source = matchingForm(instructions);
  return (text) => {
    const form = matchingForm(text);
    for (let start = 0; start + STRETCH <= form.length; start += 1) {
      if (source.includes(form.slice(start, start + STRETCH))) return true;
    }
    return false;
  };
}

/** Letters of each script, words that are only cited left out. */
function letters(text: string): { han: number; latin: number } {
  const own = normalise(text).text.replaceAll(/"[^"]*"|《[^》]*》/g, "");
  return { han: own.match(/[一-鿿]/g)?.length ?? 0, latin: own.match(/[a-z]/g)?.length ?? 0 };
}

/** Whether a text is in the language; one Chinese character says as much as some Latin letters. */
export function isInLanguage(text: string, language: Language): boolean {
  const { han, latin } = letters(text);
  return language === "en" ? latin > 3 * han : 3 * han >= latin && han > 0;
}

/** Whether a text is in the language of a pattern, as rewritten sentences are in that of the answer. */
export function isInLanguageOf(text: string, pattern: string): boolean {
  return isInLanguage(text, isInLanguage(pattern, "en") ? "en" : "zh-CN");
}

/** Tells whether words stand in a text, after normalising both; fewer than two characters never do. */
export function quotationsOf(text: string): (words: string) => boolean {
  const source = matchingForm(text);
  return (words) => {
    const form = matchingForm(words).trim();
    return form.length >= 2 && source.includes(form);
  };
}
