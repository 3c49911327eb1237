import { useLanguage } from "~/i18n/language/use-language";

/**
 * Between two sentences that follow each other in one line: a blank in English. In Chinese the full stop has room of its own, and
 * a blank after it is a hole.
 */
export function Gap() {
  return <>{useLanguage() === "en" ? " " : null}</>;
}
