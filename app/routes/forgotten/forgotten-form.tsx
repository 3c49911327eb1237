import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { AccountField } from "~/components/forms/account-field";
import { FormProblem } from "~/components/forms/form-problem";
import { Button } from "~/components/ui/button";
import { forgottenSchema } from "./schema";

export function ForgottenForm({ refused }: { refused: SubmissionResult | undefined }) {
  const { t } = useTranslation("account");
  const [form, fields] = useForm({
    id: "forgotten",
    lastResult: refused,
    constraint: getZodConstraint(forgottenSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: forgottenSchema }),
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-2">
      <FormProblem id={form.errorId} errors={form.errors} />
      <AccountField field={fields.userName} label={t("userName")} autoComplete="username" />
      <AccountField field={fields.code} label={t("resetCode")} hint={t("resetCodeHint")} autoComplete="one-time-code" />
      <AccountField
        field={fields.password}
        label={t("newPassword")}
        hint={t("passwordHint")}
        type="password"
        autoComplete="new-password"
      />
      <Button type="submit" variant="primary">
        {t("reset.submit")}
      </Button>
    </Form>
  );
}
