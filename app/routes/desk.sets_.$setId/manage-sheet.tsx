import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Button } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { LoadedSet } from "./load-set.server";

/** What the set is for, copies and templates of it, and taking it out of use. Each takes effect at once. */
export function ManageSheet({ set }: Pick<LoadedSet, "set">) {
  const { t } = useTranslation("deskSets");
  const { template, shipped, status, visibility } = set;
  return (
    <Sheet labelledBy="manage">
      <SheetTitle id="manage">{t("manage.title")}</SheetTitle>
      <p>{template ? t("manage.templateText") : t(`manage.${visibility}Text`)}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {template ? <Do what="use" label={t("manage.useTemplate")} /> : null}
        {visibility === "bank" ? (
          <Do what="reserve" label={t("manage.reserve")} />
        ) : (
          <Do what="open" label={t("manage.open")} />
        )}
        <Do what="duplicate" label={t("manage.duplicate")} />
        {template ? null : <Do what="template" label={t("manage.asTemplate")} />}
        {shipped || status === "retired" ? null : (
          <ConfirmButton label={t("manage.retire")} title={t("manage.retireAsk")} description={t("manage.retireText")}>
            <input type="hidden" name="manage" value="retire" />
          </ConfirmButton>
        )}
      </div>
      <p className="mt-3 text-sm text-ink-soft">{t("manage.hint")}</p>
    </Sheet>
  );
}

function Do({ what, label }: { what: string; label: string }) {
  return (
    <Form method="post">
      <Button type="submit" name="manage" value={what}>
        {label}
      </Button>
    </Form>
  );
}
