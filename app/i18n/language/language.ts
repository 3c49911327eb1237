/** Languages of the interface; the first is the default. */
export const LANGUAGES = ["zh-CN", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

export const DEFAULT_LANGUAGE: Language = "zh-CN";

/** Name of the cookie that keeps the chosen language. */
export const LANGUAGE_COOKIE = "lang";

/** How each language calls itself, for the switch. */
export const LANGUAGE_NAMES: Record<Language, string> = { "zh-CN": "中文", en: "English" };

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}
