import { useTranslation } from "~/i18n/use-translation";
import { Table, type Column } from "~/components/ui/table";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { AuditRow } from "~/services/audit/read-audit.server";

export function AuditTable({ rows }: { rows: AuditRow[] }) {
  const { t } = useTranslation("admin");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const columns: Column<AuditRow>[] = [
    {
      key: "when",
      header: t("audit.when"),
      rowHeader: true,
      cell: (row) => formatDateTime(row.at, language, timeZone),
    },
    { key: "who", header: t("audit.who"), cell: (row) => row.actor ?? t("audit.system") },
    { key: "what", header: t("audit.what"), cell: (row) => (row.action ? t(`audit.action.${row.action}`) : row.code) },
    { key: "whom", header: t("audit.whom"), cell: (row) => <span className="break-all">{row.subject ?? "—"}</span> },
    { key: "from", header: t("audit.from"), cell: (row) => <span className="break-all">{row.address ?? "—"}</span> },
  ];
  if (rows.length === 0) return <p className="text-ink-soft">{t("audit.empty")}</p>;
  return <Table caption={t("audit.title")} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
