import { DEFAULT_NAMESPACE } from "../namespaces";
import { pageSentences } from "./page-sentences";

// Stands in for the file of the same name in browsers (`scripts/bundle/own-sentences.ts`).

/** What titles of pages are said with. */
export const startedI18n = () => ({ t: pageSentences.of(DEFAULT_NAMESPACE) });
