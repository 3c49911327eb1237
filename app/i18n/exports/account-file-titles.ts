import { createI18n } from "../create-i18n";
import { detectLanguage } from "../language/detect-language";
import { account } from "../zh-CN/account";

type Part = keyof (typeof account)["takeOut"]["part"];

/** What the parts of one's own file are called in the reader's language. */
export function accountFileTitles(cookies: string | null): Record<Part, string> {
  const language = detectLanguage(cookies);
  const t = createI18n(language).getFixedT(language, "account");
  const parts = Object.keys(account.takeOut.part) as Part[];
  return Object.fromEntries(parts.map((part) => [part, t(`takeOut.part.${part}`)])) as Record<Part, string>;
}
