import { useTranslation } from "~/i18n/use-translation";
import { Notice } from "~/components/ui/notice";
import type { ShownRoster } from "~/domain/classes/shown-roster";

/** Each thing to mend with the row and column a spreadsheet shows it under: the first of them, and how many more there are. */
export function RosterProblems({ problems: { first, count } }: { problems: ShownRoster["problems"] }) {
  const { t } = useTranslation("classes");
  return (
    <Notice kind="error" title={t("roster.problemsTitle", { count })} live>
      <ul className="my-2 list-disc ps-5">
        {first.map(({ row, column, code, params }) => {
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
      {count > first.length ? <p>{t("roster.moreProblems", { count: count - first.length })}</p> : null}
      <p>{t("roster.mend")}</p>
    </Notice>
  );
}
