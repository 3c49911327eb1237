import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Button } from "~/components/ui/button";
import { TextField } from "~/components/ui/form/text-field";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { ClassPage } from "./load-class.server";

/** The head's: the name of the class, and putting it away. */
export function SettingsSheet({ page: { title, archived } }: { page: ClassPage }) {
  const { t } = useTranslation("classes");
  return (
    <Sheet labelledBy="settings-title">
      <SheetTitle id="settings-title">{t("one.settings")}</SheetTitle>
      {archived ? (
        <Form method="post">
          <Button type="submit" name="intent" value="unarchived">
            {t("one.unarchive")}
          </Button>
        </Form>
      ) : (
        <>
          <Form key={title} method="post" className="field-row">
            <div className="min-w-0 flex-1 basis-60">
              <TextField name="name" label={t("desk.name")} hint={t("desk.nameHint")} defaultValue={title} required />
            </div>
            <Button type="submit" name="intent" value="renamed">
              {t("one.rename")}
            </Button>
          </Form>
          <ConfirmButton label={t("one.archive")} title={t("one.archiveAsk")} description={t("one.archiveText")}>
            <input type="hidden" name="intent" value="archived" />
          </ConfirmButton>
        </>
      )}
    </Sheet>
  );
}
