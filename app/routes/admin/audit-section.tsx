import { useTranslation } from "react-i18next";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { TextLink } from "~/components/ui/text-link";
import { Table, type Column } from "~/components/ui/table";
import { formatDateTime } from "~/i18n/format";
import { useLanguage } from "~/i18n/use-language";
import { useRootData } from "~/frame/root-data";
import type { AdminData } from "./load-admin.server";

type AuditRow = AdminData["audit"][number];

export function AuditSection({ events }: { events: AuditRow[] }) {
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
    { key: "what", header: t("audit.what"), cell: (row) => (row.action ? t(`audit.action.${row.action}`) : row.code) },
    { key: "who", header: t("audit.who"), cell: (row) => (row.byMachine ? t("audit.system") : (row.actor ?? "—")) },
    { key: "whom", header: t("audit.whom"), cell: (row) => row.subject ?? "—" },
    { key: "from", header: t("audit.from"), cell: (row) => row.address ?? "—" },
  ];
  return (
    <Sheet labelledBy="audit-title">
      <SheetTitle id="audit-title">{t("tabs.audit")}</SheetTitle>
      <p className="mb-3 text-ink-soft">
        {t("audit.lead")} <TextLink to="/admin/audit">{t("audit.all")}</TextLink>
      </p>
      {events.length === 0 ? (
        <p className="text-ink-soft">{t("audit.empty")}</p>
      ) : (
        <Table caption={t("tabs.audit")} columns={columns} rows={events} rowKey={(row) => row.id} />
      )}
    </Sheet>
  );
}
