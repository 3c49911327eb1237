import { useTranslation } from "~/i18n/use-translation";
import { ShareBar } from "~/components/charts/share-bar";
import { Table, type Column } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDate, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { InsightOfClass } from "~/services/insight/class-insight.server";

type Row = InsightOfClass["assignments"][number];

/** The figures of the line: every assignment with how many count, their mean and the middle half. */
export function AssignmentTable({ assignments }: { assignments: Row[] }) {
  const { t } = useTranslation("insight");
  const language = useLanguage();
  const { timeZone } = useRootData();
  const share = (value: number) => formatPercent(value, language);
  const columns: Column<Row>[] = [
    {
      key: "assignment",
      header: t("class.assignment"),
      rowHeader: true,
      cell: ({ id, title }) => (
        <TextLink to={`/desk/report/${id}`} aria-label={t("class.open", { title })}>
          {title}
        </TextLink>
      ),
    },
    { key: "opened", header: t("class.opened"), cell: ({ opensAt }) => formatDate(opensAt, language, timeZone) },
    {
      key: "counted",
      header: t("class.counted"),
      align: "end",
      cell: ({ spread, candidates }) => t("class.countedOf", { done: spread?.n ?? 0, all: candidates }),
    },
    {
      key: "middle",
      header: t("class.middle"),
      align: "end",
      cell: ({ spread }) =>
        spread === null
          ? t("none")
          : t("report.between", { low: share(spread.quarter), high: share(spread.threeQuarters) }),
    },
    {
      key: "mean",
      header: t("class.mean"),
      align: "end",
      cell: ({ spread }) => (spread === null ? t("none") : share(spread.mean)),
    },
    { key: "bar", header: "", className: "w-1/5", cell: ({ spread }) => <ShareBar share={spread?.mean ?? null} /> },
  ];
  return <Table wide caption={t("class.chart")} columns={columns} rows={assignments} rowKey={({ id }) => id} />;
}
