import { useTranslation } from "~/i18n/use-translation";
import type { SourceResources } from "~/i18n/resources";

type Code = Exclude<keyof SourceResources["adviceDesk"]["failure"], "unknown" | "status">;

type Failure = { reason: string; status?: number | null; minutes?: number };

/** The sentence for why a request for advice or a job failed; an unknown code is named as it is. */
export function useFailureText(): (failure: Failure) => string {
  const { t, i18n } = useTranslation("adviceDesk");
  return ({ reason: code, status = null, minutes = 0 }) => {
    const known = i18n.exists(`adviceDesk:failure.${code}`);
    const text = known ? t(`failure.${code as Code}`, { minutes }) : t("failure.unknown", { code });
    return status === null ? text : text + t("failure.status", { status });
  };
}
