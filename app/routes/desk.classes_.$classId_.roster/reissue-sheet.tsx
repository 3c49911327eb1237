import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";

/** New slips for whoever has not signed in yet: lost ones cannot be shown again. */
export function ReissueSheet({ waiting }: { waiting: number }) {
  const { t } = useTranslation("classes");
  return (
    <Sheet labelledBy="reissue-title">
      <SheetTitle id="reissue-title">{t("roster.reissueTitle")}</SheetTitle>
      {waiting === 0 ? (
        <p className="text-ink-soft">{t("roster.noneWaiting")}</p>
      ) : (
        <Form method="post" encType="multipart/form-data" className="grid justify-items-start gap-3">
          <p>{t("roster.reissueText", { count: waiting })}</p>
          <input type="hidden" name="intent" value="reissue" />
          <Button type="submit">{t("roster.reissue")}</Button>
        </Form>
      )}
    </Sheet>
  );
}
