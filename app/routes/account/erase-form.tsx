import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { AccountField } from "~/components/forms/account-field";
import { FormProblem } from "~/components/forms/form-problem";
import { Button } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { eraseSchema } from "./schema";

/** The way out for good: asks for the account's name and password, so that no slip and no open screen does it. */
export function EraseForm({ refused }: { refused: SubmissionResult | undefined }) {
  const { t } = useTranslation("account");
  const [form, fields] = useForm({
    id: "erase",
    lastResult: refused,
    constraint: getZodConstraint(eraseSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: eraseSchema }),
  });
  return (
    <Sheet labelledBy="erase-title">
      <SheetTitle id="erase-title">{t("settings.erase")}</SheetTitle>
      <p className="mb-3 max-w-text text-ink-soft">{t("settings.eraseLead")}</p>
      <Form method="post" action="/account" {...getFormProps(form)} className="grid max-w-md gap-2">
        <FormProblem id={form.errorId} errors={form.errors} />
        <input type="hidden" name="intent" value="erase" />
        <AccountField
          field={fields.confirmation}
          label={t("settings.eraseConfirmation")}
          hint={t("settings.eraseHint")}
          autoComplete="off"
        />
        <AccountField
          field={fields.currentPassword}
          label={t("currentPassword")}
          type="password"
          autoComplete="current-password"
        />
        <Button type="submit" variant="danger">
          {t("settings.eraseSubmit")}
        </Button>
      </Form>
    </Sheet>
  );
}
