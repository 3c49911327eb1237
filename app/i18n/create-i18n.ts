import type { i18n } from "i18next";
import { startI18n } from "./i18n-instance";
import type { Language } from "./language/language";
import { resources } from "./resources";

/** Where both catalogues are at hand (server, tests): the instance of one language. The browser loads only its own. */
export function createI18n(language: Language): i18n {
  return startI18n(language, resources[language]);
}
