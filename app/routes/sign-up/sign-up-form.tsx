import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { AccountField } from "~/components/forms/account-field";
import { FormProblem } from "~/components/forms/form-problem";
import { Button } from "~/components/ui/button";
import { signUpSchema } from "./schema";

export function SignUpForm({ to, refused }: { to: string | null; refused: SubmissionResult | undefined }) {
  const { t } = useTranslation("account");
  const [form, fields] = useForm({
    id: "sign-up",
    lastResult: refused,
    constraint: getZodConstraint(signUpSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: signUpSchema }),
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-2">
      <FormProblem id={form.errorId} errors={form.errors} />
      {to === null ? null : <input type="hidden" name={fields.to.name} value={to} />}
      <AccountField field={fields.userName} label={t("userName")} hint={t("userNameHint")} autoComplete="username" />
      <AccountField
        field={fields.password}
        label={t("password")}
        hint={t("passwordHint")}
        type="password"
        autoComplete="new-password"
      />
      <AccountField
        field={fields.displayName}
        label={t("displayName")}
        hint={t("displayNameHint")}
        autoComplete="name"
        optional
      />
      <AccountField
        field={fields.email}
        label={t("email")}
        hint={t("emailHint")}
        type="email"
        autoComplete="email"
        optional
      />
      <details open={fields.inviteCode.errors !== undefined || undefined}>
        <summary className="mb-2 cursor-pointer text-pen">{t("signUp.asTutor")}</summary>
        <AccountField
          field={fields.inviteCode}
          label={t("inviteCode")}
          hint={t("inviteCodeHint")}
          autoComplete="off"
          optional
        />
      </details>
      <Button type="submit" variant="primary">
        {t("signUp.submit")}
      </Button>
    </Form>
  );
}
