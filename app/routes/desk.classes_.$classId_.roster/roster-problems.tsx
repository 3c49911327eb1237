import { useTranslation } from "~/i18n/use-translation";
import { Notice } from "~/components/ui/notice";
import type { RosterProblem } from "~/domain/classes/roster";

/** More are counted only: whoever sees fifty mends the file. */
const SHOWN = 50;

/** Each thing to mend with the row and column a spreadsheet shows it under. */
export function RosterProblems({ problems }: { problems: RosterProblem[] }) {
  const { t } = useTranslation("classes");
  return (
    <Notice kind="error" title={t("roster.problemsTitle", { count: problems.length })} live>
      <ul className="my-2 list-disc ps-5">
        {problems.slice(0, SHOWN).map(({ row, column, code, params }) => {
          const problem = t(`roster.problem.${code}`, params);
          return (
            <li key={`${row}.${column}.${code}`}>
              {column === null
                ? t("roster.problemRow", { row, problem })
                : t("roster.problemAt", { row, column: t(`roster.column.${column}`), problem })}
            </li>
          );
        })}
      </ul>
      {problems.length > SHOWN ? <p>{t("roster.moreProblems", { count: problems.length - SHOWN })}</p> : null}
      <p>{t("roster.mend")}</p>
    </Notice>
  );
}
