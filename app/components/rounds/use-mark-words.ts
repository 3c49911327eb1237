import { useTranslation } from "~/i18n/use-translation";
import { formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

/** What is wrong with a field: a key of `marking.refused`, with the words in question. `pointId` null: outside the points. */
export type MarkProblem = { pointId: string | null; code: string; words?: string };

/** Awards and refusals of a marking form in words; where the question sets no marks awards are said in per cent. */
export function useMarkWords({ inMarks, step }: { inMarks: boolean; step: number }) {
  const { t } = useTranslation("marking");
  const language = useLanguage();
  const award = (value: number) => (inMarks ? formatMarks(value, language) : formatPercent(value, language));
  const refusal = (code: string, words = "") => t(`refused.${code as "not-found"}`, { words, step: award(step) });
  return {
    award,
    refusal,
    problemsOf: (problems: readonly MarkProblem[], pointId: string | null) =>
      problems
        .filter((problem) => problem.pointId === pointId)
        .map(({ code, words }) => refusal(code, words))
        .join(" "),
  };
}
