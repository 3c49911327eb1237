import { useTranslation } from "~/i18n/use-translation";
import type { SourceResources } from "~/i18n/resources";

type Code = keyof SourceResources["authoring"]["error"];

/** Words for a field's error, a code that may be followed by the words in question: `quote-not-found:…`. */
export function useFieldError(): (errors: string[] | undefined) => string | undefined {
  const { t, i18n } = useTranslation("authoring");
  return (errors) => {
    const [error] = errors ?? [];
    if (error === undefined) return undefined;
    const at = error.indexOf(":");
    const code = at < 0 ? error : error.slice(0, at);
    const known = i18n.exists(`authoring:error.${code}`) ? (code as Code) : "unknown";
    return t(`error.${known}`, { text: at < 0 ? "" : error.slice(at + 1) });
  };
}
