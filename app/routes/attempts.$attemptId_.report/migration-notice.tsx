import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/notice";
import { useRootData } from "~/frame/root-data";
import { formatDateTime, formatMarks, formatPercent } from "~/i18n/format";
import { useLanguage } from "~/i18n/use-language";
import type { LoadedReport } from "./load-report.server";

/** That the score is by a rubric that was changed after the hand-in: since when, why, and what it was before. */
export function MigrationNotice({ loaded: { migration, report } }: { loaded: LoadedReport }) {
  const { t } = useTranslation("impact");
  const language = useLanguage();
  const { timeZone } = useRootData();
  if (!migration || !report) return null;
  const score = (marks: number | null, max: number | null, share: number) =>
    marks === null || max === null
      ? formatPercent(share, language)
      : `${formatMarks(marks, language)}/${formatMarks(max, language)}`;
  const { before } = migration;
  return (
    <Notice title={t("migrated.title")}>
      <p>
        {t("migrated.text", { date: formatDateTime(migration.at, language, timeZone) })}
        {before === null
          ? null
          : ` ${t("migrated.change", {
              before: score(before.marks, before.maxMarks, before.share),
              after: score(report.marks, report.maxMarks, report.share),
            })}`}
      </p>
      <p lang="zh-CN" className="whitespace-pre-line">
        {t("migrated.note", { note: migration.note })}
      </p>
    </Notice>
  );
}
