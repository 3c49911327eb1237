import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { AccountField } from "~/components/forms/account-field";
import { FormProblem } from "~/components/forms/form-problem";
import { Button } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { passwordSchema } from "./schema";

export function PasswordForm({ userName, refused }: { userName: string; refused: SubmissionResult | undefined }) {
  const { t } = useTranslation("account");
  const [form, fields] = useForm({
    id: "password",
    lastResult: refused,
    constraint: getZodConstraint(passwordSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: passwordSchema }),
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
  return (
    <Sheet labelledBy="password-title">
      <SheetTitle id="password-title">{t("settings.password")}</SheetTitle>
      <Form method="post" action="/account" {...getFormProps(form)} className="grid gap-2">
        <FormProblem id={form.errorId} errors={form.errors} />
        <input type="hidden" name="intent" value="password" />
        {/* Tells a password manager whose password this is. */}
        <input type="text" autoComplete="username" defaultValue={userName} hidden readOnly />
        <AccountField
          field={fields.currentPassword}
          label={t("currentPassword")}
          type="password"
          autoComplete="current-password"
        />
        <AccountField
          field={fields.password}
          label={t("newPassword")}
          hint={t("passwordHint")}
          type="password"
          autoComplete="new-password"
        />
        <Button type="submit">{t("settings.passwordSubmit")}</Button>
      </Form>
    </Sheet>
  );
}
