import { useTranslation } from "~/i18n/use-translation";
import type { Report } from "@content/contract/report";
import { formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

/** `18 / 20`, or the share where no marks are set, with the range where only a tutor can settle it. */
export function ScoreWords({ report: { marks, maxMarks, share, range } }: { report: Report }) {
  const { t } = useTranslation("studio");
  const language = useLanguage();
  if (marks === null || maxMarks === null) return <span className="figures">{formatPercent(share, language)}</span>;
  return (
    <span className="figures">
      {t("score", { marks: formatMarks(marks, language), max: formatMarks(maxMarks, language) })}
      {range ? (
        <span className="ms-1.5 text-sm font-normal text-ink-soft">
          {t("range", { low: formatMarks(range.low, language), high: formatMarks(range.high, language) })}
        </span>
      ) : null}
    </span>
  );
}
