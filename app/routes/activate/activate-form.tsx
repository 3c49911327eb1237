import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { AccountField } from "~/components/forms/account-field";
import { FormProblem } from "~/components/forms/form-problem";
import { Button } from "~/components/ui/button";
import { activateSchema } from "./schema";

/** What stands on the slip, and a password of one's own. */
export function ActivateForm({ refused }: { refused: SubmissionResult | undefined }) {
  const { t } = useTranslation(["classes", "account"]);
  const [form, fields] = useForm({
    id: "activate",
    lastResult: refused,
    constraint: getZodConstraint(activateSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: activateSchema }),
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-2">
      <FormProblem id={form.errorId} errors={form.errors} />
      <AccountField field={fields.userName} label={t("slips.userName")} autoComplete="username" />
      <AccountField
        field={fields.code}
        label={t("activate.code")}
        hint={t("activate.codeHint")}
        autoComplete="one-time-code"
      />
      <AccountField
        field={fields.password}
        label={t("account:newPassword")}
        hint={t("account:passwordHint")}
        type="password"
        autoComplete="new-password"
      />
      <Button type="submit" variant="primary">
        {t("activate.submit")}
      </Button>
    </Form>
  );
}
