import { useTranslation } from "~/i18n/use-translation";
import { formatMarks, formatMarksChange, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { RestDifference } from "~/domain/marking/comparing/rest-difference";
import type { FieldProblem } from "~/components/marking-desk/read-awards";

type Differences = { changes: readonly { no: number; before: number; after: number }[]; rest: RestDifference | null };

/** Awards and refusals in words; without marks awards are shares and said in per cent. */
export function useMarkingWords({ inMarks, step }: { inMarks: boolean; step: number }) {
  const { t } = useTranslation("marking");
  const language = useLanguage();
  const award = (value: number) => (inMarks ? formatMarks(value, language) : formatPercent(value, language));
  const change = (difference: number) =>
    inMarks ? formatMarksChange(difference, language) : `${formatMarksChange(Math.round(difference * 100), language)}%`;
  const refusal = (code: string, words = "") => t(`refused.${code as "not-found"}`, { words, step: award(step) });
  return {
    award,
    /** How one assessment differs from the engine's, point by point and outside the points. */
    changes: ({ changes, rest }: Differences) => {
      const rows = changes.map(({ no, before, after }) =>
        t("mark.changeRow", { no, before: award(before), after: award(after) }),
      );
      if (rest) {
        const part = t(`mark.rest.${rest.kind}`);
        rows.push(t("mark.changeRest", { part, before: award(rest.before), after: award(rest.after) }));
      }
      return rows.length === 0 ? t("mark.noChanges") : rows.join(" · ");
    },
    refusal,
    difference: (before: number, after: number) =>
      before === after
        ? t("mark.same")
        : t("mark.change", { before: award(before), after: award(after), change: change(after - before) }),
    problemsOf: (problems: readonly FieldProblem[], pointId: string | null) =>
      problems
        .filter((problem) => problem.pointId === pointId)
        .map(({ code, words }) => refusal(code, words))
        .join(" "),
  };
}
