import { useTranslation } from "~/i18n/use-translation";
import { ShareBar } from "~/components/charts/share-bar";
import { Badge } from "~/components/ui/badge";
import { Table, type Column } from "~/components/ui/table";
import { LEAST_ANSWERS } from "~/domain/insight/discrimination";
import { formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { InsightOfQuestion } from "~/services/insight/question-insight.server";

type Row = InsightOfQuestion["points"][number];

/** Below it an item hardly tells the strong from the weak (Ebel 1965). */
const LOW = 0.2;

/** The key points of a question: how much of each was earned, and how well it tells strong answers from weak ones. */
export function PointTable({ points }: { points: Row[] }) {
  const { t } = useTranslation(["insight", "report"]);
  const language = useLanguage();
  if (points.length === 0) return <p className="text-ink-soft">{t("report.pointsNone")}</p>;
  const figure = (value: number) => formatMarks(Math.round(value * 100) / 100, language);
  const columns: Column<Row>[] = [
    {
      key: "point",
      header: t("report.point"),
      rowHeader: true,
      cell: ({ no, label }) => (
        <span lang="zh-CN">
          {no > 0 ? `${no}. ` : ""}
          {label}
        </span>
      ),
    },
    {
      key: "rate",
      header: t("report.rate"),
      align: "end",
      cell: ({ rate }) => (rate === null ? t("none") : formatPercent(rate, language)),
    },
    { key: "bar", header: "", className: "w-1/5 print:w-12", cell: ({ rate }) => <ShareBar share={rate} /> },
    {
      key: "counts",
      header: t("report.counts"),
      align: "end",
      cell: ({ hit, partial, missed }) => t("report.countsOf", { hit, partial, missed }),
    },
    {
      key: "discrimination",
      header: t("report.discrimination"),
      align: "end",
      cell: ({ discrimination }) =>
        discrimination === null ? (
          <span className="text-ink-soft">{t("report.tooFew")}</span>
        ) : (
          <>
            {discrimination.index < LOW ? <Badge tone="warn">{t("report.low")}</Badge> : null}{" "}
            {figure(discrimination.index)}
          </>
        ),
    },
    {
      key: "correlation",
      header: t("report.correlation"),
      align: "end",
      cell: ({ discrimination }) =>
        discrimination === null || discrimination.correlation === null ? t("none") : figure(discrimination.correlation),
    },
    {
      key: "reason",
      header: t("report.topReason"),
      cell: ({ reasons: [top] }) =>
        top === undefined
          ? t("none")
          : t("report.reasonCount", { reason: t(`report:reason.${top.reason}`), count: top.count }),
    },
  ];
  return (
    <>
      <Table wide caption={t("report.points")} columns={columns} rows={points} rowKey={({ pointId }) => pointId} />
      <p className="mt-3 max-w-text text-sm text-ink-soft">
        {t("report.discriminationHelp", { least: LEAST_ANSWERS })}
      </p>
    </>
  );
}
