import { useTranslation } from "~/i18n/use-translation";
import { formatNumber } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

type Props = { limitMs: number; originalMs: number };

/** The time allowed where it differs from the paper's: 60′（原50′）, read out in words. */
export function TimeLimit({ limitMs, originalMs }: Props) {
  const { t } = useTranslation("writing");
  const language = useLanguage();
  const minutes = (ms: number) => formatNumber(Math.round(ms / 6_000) / 10, language);
  const times = { limit: minutes(limitMs), original: minutes(originalMs) };
  return (
    <span className="figures text-sm text-ink-soft">
      <span aria-hidden>{t("clock.limitShort", times)}</span>
      <span className="sr-only">{t("clock.limitSpoken", times)}</span>
    </span>
  );
}
