import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { AccountField } from "~/components/forms/account-field";
import { FormProblem } from "~/components/forms/form-problem";
import { Button } from "~/components/ui/button";
import { signInSchema } from "./schema";

export function SignInForm({ to, refused }: { to: string | null; refused: SubmissionResult | undefined }) {
  const { t } = useTranslation("account");
  const [form, fields] = useForm({
    id: "sign-in",
    lastResult: refused,
    constraint: getZodConstraint(signInSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: signInSchema }),
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-2">
      <FormProblem id={form.errorId} errors={form.errors} />
      {to === null ? null : <input type="hidden" name={fields.to.name} value={to} />}
      <AccountField field={fields.userName} label={t("userName")} autoComplete="username" />
      <AccountField field={fields.password} label={t("password")} type="password" autoComplete="current-password" />
      <Button type="submit" variant="primary">
        {t("signIn.submit")}
      </Button>
    </Form>
  );
}
