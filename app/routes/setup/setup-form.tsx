import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { AccountField } from "~/components/forms/account-field";
import { FormProblem } from "~/components/forms/form-problem";
import { Button } from "~/components/ui/button";
import { setupSchema } from "./schema";

export function SetupForm({ token, refused }: { token: string; refused: SubmissionResult | undefined }) {
  const { t } = useTranslation(["account", "admin"]);
  const [form, fields] = useForm({
    id: "setup",
    lastResult: refused,
    defaultValue: { setupToken: token },
    constraint: getZodConstraint(setupSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: setupSchema }),
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-2">
      <FormProblem id={form.errorId} errors={form.errors} />
      <AccountField
        field={fields.setupToken}
        label={t("admin:setup.token")}
        hint={t("admin:setup.tokenHint")}
        autoComplete="off"
      />
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
      <Button type="submit" variant="primary">
        {t("admin:setup.submit")}
      </Button>
    </Form>
  );
}
