import { createI18n } from "../create-i18n";
import { detectLanguage } from "../language/detect-language";
import { DEFAULT_TIME_ZONE } from "../format/format";
import type { Language } from "../language/language";
import type { Translator } from "../translator";

/** Who a file is written for: the language of their pages, the zone of their school, and its words. */
export type ExportReader = { language: Language; timeZone: string; translator: Translator<"exports"> };

/** The reader of a file that is asked for outside any page. */
export function exportReader(cookies: string | null, timeZone: string = DEFAULT_TIME_ZONE): ExportReader {
  const language = detectLanguage(cookies);
  return { language, timeZone, translator: createI18n(language).getFixedT(language, "exports") };
}
