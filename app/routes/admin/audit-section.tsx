import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";

/** Leads to the record of who did what. */
export function AuditSection() {
  const { t } = useTranslation("admin");
  return (
    <Sheet labelledBy="audit-title">
      <SheetTitle id="audit-title">{t("tabs.audit")}</SheetTitle>
      <p className="mb-3 text-ink-soft">{t("audit.lead")}</p>
      <ButtonLink to="/admin/audit">{t("audit.all")}</ButtonLink>
    </Sheet>
  );
}
