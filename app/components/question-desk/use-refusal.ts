import { useTranslation } from "~/i18n/use-translation";
import type { SourceResources } from "~/i18n/resources";

type Reason = keyof SourceResources["authoring"]["refused"];

/** The sentence for what could not be done. */
export function useRefusal(): (reason: string) => string {
  const { t, i18n } = useTranslation("authoring");
  return (reason) => {
    const known = i18n.exists(`authoring:refused.${reason}`) ? (reason as Reason) : "unknown";
    return t(`refused.${known}`, { reason });
  };
}
