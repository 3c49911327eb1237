import { useTranslation } from "~/i18n/use-translation";
import { ShareBar } from "~/components/charts/share-bar";
import { Table, type Column } from "~/components/ui/table";
import { formatMarks, formatNumber, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { InsightOfAssignment } from "~/services/insight/assignment-insight.server";

type Row = InsightOfAssignment["questions"][number];

/** Every question of the paper in a line: how many answers, how many of them a tutor marked, and what they earned on average. */
export function QuestionTable({ questions }: { questions: Row[] }) {
  const { t } = useTranslation("insight");
  const language = useLanguage();
  const columns: Column<Row>[] = [
    {
      key: "question",
      header: t("report.question"),
      rowHeader: true,
      cell: ({ no, title }) => (
        <span lang="zh-CN">
          {no}. {title}
        </span>
      ),
    },
    { key: "n", header: t("report.n"), align: "end", cell: ({ spread }) => formatNumber(spread?.n ?? 0, language) },
    {
      key: "byTutor",
      header: t("report.byTutor"),
      align: "end",
      cell: ({ byTutor }) => formatNumber(byTutor, language),
    },
    {
      key: "marks",
      header: t("report.meanMarks"),
      align: "end",
      cell: ({ spread, maxHundredths }) =>
        spread === null || maxHundredths === null
          ? t("none")
          : `${formatMarks(Math.round(spread.mean * maxHundredths) / 100, language)}/${formatMarks(maxHundredths / 100, language)}`,
    },
    {
      key: "share",
      header: t("report.meanShare"),
      align: "end",
      cell: ({ spread }) => (spread === null ? t("none") : formatPercent(spread.mean, language)),
    },
    {
      key: "bar",
      header: "",
      className: "w-1/4",
      cell: ({ spread }) => <ShareBar share={spread?.mean ?? null} />,
    },
  ];
  return (
    <Table
      wide
      caption={t("report.questions")}
      columns={columns}
      rows={questions}
      rowKey={({ questionId }) => questionId}
    />
  );
}
