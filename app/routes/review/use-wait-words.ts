import { useTranslation } from "~/i18n/use-translation";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A wait in the largest unit it fills, rounded: 10 minutes, 3 days. */
export function useWaitWords() {
  const { t } = useTranslation("study");
  return (ms: number) => {
    if (ms < HOUR_MS) return t("review.wait.minutes", { count: Math.max(1, Math.round(ms / MINUTE_MS)) });
    if (ms < DAY_MS) return t("review.wait.hours", { count: Math.round(ms / HOUR_MS) });
    return t("review.wait.days", { count: Math.round(ms / DAY_MS) });
  };
}
