import { useTranslation } from "~/i18n/use-translation";
import { DEFAULT_LANGUAGE, isLanguage, type Language } from "./language";

/** The language of the page, for dates and numbers. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : DEFAULT_LANGUAGE;
}
