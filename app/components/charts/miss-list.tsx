import { useTranslation } from "~/i18n/use-translation";
import { Table, type Column } from "~/components/ui/table";
import type { Miss } from "~/domain/insight/misses";
import { formatNumber, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { ShareBar } from "./share-bar";

/** 失分原因: how often each is met, and what part of all losses it is. */
export function MissList({ misses, empty }: { misses: readonly Miss[]; empty: string }) {
  const { t } = useTranslation(["insight", "report"]);
  const language = useLanguage();
  if (misses.length === 0) return <p className="text-ink-soft">{empty}</p>;
  const columns: Column<Miss>[] = [
    {
      key: "reason",
      header: t("report.misses"),
      rowHeader: true,
      cell: ({ reason }) => (reason === null ? t("report.unnamed") : t(`report:reason.${reason}`)),
    },
    { key: "count", header: t("report.times"), align: "end", cell: ({ count }) => formatNumber(count, language) },
    {
      key: "share",
      header: t("report.ofAll"),
      align: "end",
      cell: ({ share }) => formatPercent(share, language),
    },
    { key: "bar", header: "", className: "w-1/4", cell: ({ share }) => <ShareBar share={share} tone="mark" /> },
  ];
  return (
    <Table caption={t("report.misses")} columns={columns} rows={misses} rowKey={({ reason }) => reason ?? "unnamed"} />
  );
}
