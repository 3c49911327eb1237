import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { AdminData } from "./load-admin.server";

export function DemoSection({ demo }: { demo: AdminData["demo"] }) {
  const { t } = useTranslation(["admin", "account"]);
  return (
    <Sheet labelledBy="demo-title" id="demo">
      <SheetTitle id="demo-title">{t("demo.title")}</SheetTitle>
      {demo.people === 0 ? (
        <p className="text-ink-soft">{t("demo.none")}</p>
      ) : (
        <>
          <p className="mb-3">{t("demo.text", { people: demo.people, attempts: demo.attempts })}</p>
          {demo.removable ? (
            <ConfirmButton
              label={t("demo.remove")}
              title={t("demo.removeAsk")}
              description={t("demo.confirmText")}
              action="/admin"
            >
              <input type="hidden" name="intent" value="remove-demo" />
            </ConfirmButton>
          ) : (
            <p className="text-ink-soft">{t("account:error.no-real-admin")}</p>
          )}
        </>
      )}
    </Sheet>
  );
}
