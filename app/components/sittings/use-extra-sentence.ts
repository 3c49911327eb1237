import { useTranslation } from "~/i18n/use-translation";
import type { ExtraTime } from "~/domain/timing/extra-time";

const MINUTE_MS = 60_000;

/** Words for one grant of time, with its reason. */
export function useExtraSentence(): (extra: ExtraTime) => string {
  const { t } = useTranslation("sittings");
  return ({ ms, reason, kind }) => {
    const words = { count: Math.round(Math.abs(ms) / MINUTE_MS), reason: reason || t("time.noReason") };
    if (kind === "accommodate") return t("time.byRight", words);
    return ms < 0 ? t("time.takenBack", words) : t("time.granted", words);
  };
}
