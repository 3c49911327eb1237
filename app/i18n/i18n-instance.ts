import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "./language/language";
import { DEFAULT_NAMESPACE, NAMESPACES, type Words } from "./namespaces";

const instances = new Map<Language, i18n>();

/**
 * The i18next instance of one language, made once per process.
 * A new instance per request costs a third of the page rate, and sharing is safe because an instance never changes its language.
 */
export function startI18n(language: Language, words: Words): i18n {
  const existing = instances.get(language);
  if (existing) return existing;
  const instance = i18next.createInstance();
  // Without an async backend, `initImmediate: false` makes init finish before it returns; only a programming error can fail it.
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: [language],
    resources: { [language]: words },
    ns: [...NAMESPACES],
    defaultNS: DEFAULT_NAMESPACE,
    initImmediate: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
  instances.set(language, instance);
  return instance;
}

/** The instance that was started for this language. */
export function startedI18n(language: Language): i18n {
  const instance = instances.get(language);
  if (!instance) throw new Error(`the catalogue of ${language} is not loaded`);
  return instance;
}
