import { useTranslation } from "~/i18n/use-translation";
import { Notice } from "~/components/ui/notice";
import type { LoadedSet } from "./load-set.server";

/** What is wrong with the stored draft: what stops it from being published first. */
export function ProblemList({ problems }: Pick<LoadedSet, "problems">) {
  const { t } = useTranslation("deskSets");
  if (problems.length === 0) return null;
  const stops = problems.some((problem) => problem.stops);
  const ordered = [...problems].sort((a, b) => Number(b.stops) - Number(a.stops));
  return (
    <Notice kind={stops ? "warning" : "info"} title={t("problem.title")}>
      <ul className="list-disc ps-5">
        {ordered.map((problem) => {
          const no = "at" in problem ? problem.at + 1 : 0;
          return <li key={`${problem.code}-${no}`}>{t(`problem.${problem.code}`, { no, title: problem.title })}</li>;
        })}
      </ul>
    </Notice>
  );
}
