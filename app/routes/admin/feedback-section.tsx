import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";

/** Leads to who writes advice, what it costs and what is not done. */
export function FeedbackSection() {
  const { t } = useTranslation("adviceDesk");
  return (
    <Sheet labelledBy="feedback-title">
      <SheetTitle id="feedback-title">{t("section.title")}</SheetTitle>
      <p className="mb-3 text-ink-soft">{t("section.lead")}</p>
      <ButtonLink to="/admin/feedback">{t("section.open")}</ButtonLink>
    </Sheet>
  );
}
