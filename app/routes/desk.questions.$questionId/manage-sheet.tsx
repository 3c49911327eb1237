import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Button } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { LoadedQuestion } from "./load-question.server";

/** Whether the question is in the bank or reserved, in use or retired, and a copy of it. Each takes effect at once. */
export function ManageSheet({ question }: Pick<LoadedQuestion, "question">) {
  const { t } = useTranslation("deskQuestions");
  const { status, visibility } = question;
  const retired = status === "retired";
  return (
    <Sheet labelledBy="manage">
      <SheetTitle id="manage">{t("manage.title")}</SheetTitle>
      <p>{retired ? t("manage.retiredText") : t(`manage.${visibility}Text`)}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {visibility === "bank" ? <Do what="reserve" /> : <Do what="open" />}
        <Do what="duplicate" />
        {retired ? (
          <Do what="restore" />
        ) : (
          <ConfirmButton label={t("manage.retire")} title={t("manage.retireAsk")} description={t("manage.retireText")}>
            <input type="hidden" name="manage" value="retire" />
          </ConfirmButton>
        )}
      </div>
      <p className="mt-3 text-sm text-ink-soft">{t("manage.hint")}</p>
    </Sheet>
  );
}

function Do({ what }: { what: "reserve" | "open" | "duplicate" | "restore" }) {
  const { t } = useTranslation("deskQuestions");
  return (
    <Form method="post">
      <Button type="submit" name="manage" value={what}>
        {t(`manage.${what}`)}
      </Button>
    </Form>
  );
}
