import { toMarks } from "@content/contract/marks";
import { useTranslation } from "~/i18n/use-translation";
import type { Score } from "~/domain/marking/change/rubric-impact";
import { formatMarks, formatMarksChange, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

type Scores = { before: Score; after: Score };

/** Scores and what they move by, in words: in marks where both sides have them, else by share. */
export function useScoreWords() {
  const language = useLanguage();
  const { t } = useTranslation("impact");
  const single = ({ share, marksHundredths, maxHundredths }: Score) =>
    marksHundredths === null || maxHundredths === null
      ? formatPercent(share, language)
      : `${formatMarks(toMarks(marksHundredths), language)}/${formatMarks(toMarks(maxHundredths), language)}`;
  /** A difference of shares in percentage points with its sign, to a tenth. */
  const points = (share: number) => formatMarksChange(Math.round(share * 1000) / 10, language);
  const marks = (change: number) => t("figures.marks", { count: change, change: formatMarksChange(change, language) });
  return {
    score: single,
    change({ before, after }: Scores): string {
      const [old, now] = [before.marksHundredths, after.marksHundredths];
      return old !== null && now !== null && before.maxHundredths === after.maxHundredths
        ? marks(toMarks(now - old))
        : t("figures.percent", { change: points(after.share - before.share) });
    },
    points,
    /** A difference of marks with its sign. */
    marks,
    /** What one key point gives more or less: marks, or the part of the point where marks are unset. */
    award(change: number, { after }: Pick<Scores, "after">): string {
      return after.marksHundredths === null ? `${points(change)}%` : formatMarksChange(change, language);
    },
  };
}
