import { useTranslation } from "~/i18n/use-translation";
import type { SourceResources } from "~/i18n/resources";

type Reason = Exclude<keyof SourceResources["adviceDesk"]["drop"], "unknown">;

/** How many parts of a reply were left out, and why. */
export function useDropText(): (dropped: { reason: string; count: number }) => string {
  const { t, i18n } = useTranslation("adviceDesk");
  return ({ reason, count }) => {
    const known = i18n.exists(`adviceDesk:drop.${reason}`) ? (reason as Reason) : "unknown";
    return t(`drop.${known}`, { count });
  };
}
