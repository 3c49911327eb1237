import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { AccountField } from "~/components/forms/account-field";
import { FormProblem } from "~/components/forms/form-problem";
import { Button } from "~/components/ui/button";
import { confirmSchema } from "./schema";

type Props = { userName: string; to: string; refused: SubmissionResult | undefined };

export function ConfirmForm({ userName, to, refused }: Props) {
  const { t } = useTranslation("account");
  const [form, fields] = useForm({
    id: "confirm",
    lastResult: refused,
    constraint: getZodConstraint(confirmSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: confirmSchema }),
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-2">
      <FormProblem id={form.errorId} errors={form.errors} />
      <input type="hidden" name={fields.to.name} value={to} />
      {/* Tells a password manager whose password is asked for. */}
      <input type="text" autoComplete="username" defaultValue={userName} hidden readOnly />
      <AccountField
        field={fields.currentPassword}
        label={t("currentPassword")}
        type="password"
        autoComplete="current-password"
      />
      <Button type="submit" variant="primary">
        {t("confirm.submit")}
      </Button>
    </Form>
  );
}
