import { useTranslation } from "~/i18n/use-translation";
import { formatMarks, formatPercent } from "~/i18n/format/format";
import type { Language } from "~/i18n/language/language";
import { VisuallyHidden } from "./ui/visually-hidden";

type Props = {
  /** Marks; null where the question sets none, and the share is shown instead. */
  marks: number | null;
  maxMarks: number | null;
  share: number;
  /** Marks between which the estimate lies, where only a tutor can settle it. */
  range?: { low: number; high: number };
  /** What the stamp says above the marks; 练习估分 unless somebody else's marks are shown. */
  label?: string;
  language: Language;
};

/** 练习估分 as a red stamp on the script. */
export function ScoreStamp({ marks, maxMarks, share, range, label, language }: Props) {
  const { t } = useTranslation("report");
  const percent = formatPercent(share, language);
  const inMarks = marks !== null && maxMarks !== null;
  return (
    <div className="stamp m-1.5 inline-grid min-w-40 justify-items-center gap-1 px-6 py-3 font-serif">
      <p className="text-base leading-snug font-bold tracking-[0.2em] [:lang(en)_&]:tracking-normal">
        {label ?? t("estimate")}
      </p>
      {inMarks ? (
        <p className="figures leading-none">
          <VisuallyHidden>
            {t("marksOf", { marks: formatMarks(marks, language), max: formatMarks(maxMarks, language) })}
          </VisuallyHidden>
          <span aria-hidden>
            <span className="text-4xl font-bold">{formatMarks(marks, language)}</span>
            <span className="text-lg"> / {formatMarks(maxMarks, language)}</span>
          </span>
        </p>
      ) : (
        <p className="figures text-4xl leading-none font-bold">{percent}</p>
      )}
      {range && inMarks ? (
        <p className="figures text-sm">
          {t("range", { low: formatMarks(range.low, language), high: formatMarks(range.high, language) })}
        </p>
      ) : inMarks ? (
        <p className="figures text-sm">{t("share", { share: percent })}</p>
      ) : null}
    </div>
  );
}
