import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { TextField } from "~/components/ui/form/text-field";
import { Sheet } from "~/components/ui/sheet";
import { AUDIT_ACTIONS } from "~/services/audit/audit-actions";

/** Who, what, on whom, when; the address of the page carries it, so that a finding can be passed on. */
export function AuditFilter({ asked }: { asked: Record<string, string> }) {
  const { t } = useTranslation("admin");
  const actions = AUDIT_ACTIONS.map((value) => ({ value, label: t(`audit.action.${value}`) }));
  return (
    <Sheet>
      <Form method="get" className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-5">
        <TextField name="who" label={t("audit.filterWho")} defaultValue={asked.who} maxLength={100} />
        <Select
          name="action"
          label={t("audit.what")}
          defaultValue={asked.action}
          options={[{ value: "", label: t("audit.anything") }, ...actions]}
        />
        <TextField name="whom" label={t("audit.filterWhom")} defaultValue={asked.whom} maxLength={100} />
        <TextField name="from" type="date" label={t("audit.fromDay")} defaultValue={asked.from} />
        <TextField name="until" type="date" label={t("audit.untilDay")} defaultValue={asked.until} />
        <div>
          <Button type="submit">{t("audit.show")}</Button>
        </div>
      </Form>
    </Sheet>
  );
}
