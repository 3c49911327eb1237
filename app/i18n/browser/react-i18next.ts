import { DEFAULT_NAMESPACE } from "../namespaces";
import { pageSentences } from "./page-sentences";

// Stands in for the library in browsers (`scripts/bundle/own-sentences.ts`), under the names that pages import.

/** The `t` of a part of the catalogue; of several names, the first is the one that keys without a name mean. */
export function useTranslation(names: string | readonly string[] = DEFAULT_NAMESPACE) {
  const name = typeof names === "string" ? names : (names[0] ?? DEFAULT_NAMESPACE);
  return { t: pageSentences.of(name), i18n: pageSentences };
}
