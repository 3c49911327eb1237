import { DEFAULT_LANGUAGE, isLanguage, LANGUAGE_COOKIE, type Language } from "./language";

/** The language chosen in the `lang` cookie of a request's Cookie header; Chinese when there is none or it is unknown. */
export function detectLanguage(cookieHeader: string | null): Language {
  for (const pair of (cookieHeader ?? "").split(";")) {
    const [name, value] = pair.split("=", 2).map((part) => part.trim());
    if (name === LANGUAGE_COOKIE && isLanguage(value)) return value;
  }
  return DEFAULT_LANGUAGE;
}
