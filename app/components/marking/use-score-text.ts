import { useTranslation } from "~/i18n/use-translation";
import { toMarks } from "@content/contract/marks";
import { formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

/** One score: marks in hundredths, null where the question sets none; `share` is 0..1. */
export type ScoreValue = { marksHundredths: number | null; maxHundredths: number | null; share: number };

/** A score in words: 7.5/10分, or the share where there are no marks. */
export function useScoreText(): (score: ScoreValue | null | undefined) => string {
  const { t } = useTranslation("marking");
  const language = useLanguage();
  return (score) => {
    if (!score) return t("none");
    const { marksHundredths: marks, maxHundredths: max, share } = score;
    if (marks === null || max === null) return formatPercent(share, language);
    return t("score", { marks: formatMarks(toMarks(marks), language), max: formatMarks(toMarks(max), language) });
  };
}
