import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";

/** A copy of all that is one's own, to keep or to take elsewhere; best fetched before the account is erased. */
export function TakeOutSheet({ wait, retainDays }: { wait: boolean; retainDays: number | null }) {
  const { t } = useTranslation("account");
  return (
    <Sheet labelledBy="take-out">
      <SheetTitle id="take-out">{t("takeOut.title")}</SheetTitle>
      {wait ? (
        <div className="mb-3">
          <Notice kind="error" live>
            {t("takeOut.wait")}
          </Notice>
        </div>
      ) : null}
      <p className="mb-3 max-w-text text-ink-soft">{t("takeOut.lead")}</p>
      {retainDays === null ? null : <p className="mb-3 max-w-text">{t("takeOut.retained", { count: retainDays })}</p>}
      <ButtonLink to="/account/export" reloadDocument download>
        {t("takeOut.submit")}
      </ButtonLink>
    </Sheet>
  );
}
