import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { AccountField } from "~/components/forms/account-field";
import { FormProblem } from "~/components/forms/form-problem";
import { Button } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { LANGUAGE_NAMES, LANGUAGES } from "~/i18n/language/language";
import { useLanguage } from "~/i18n/language/use-language";
import { profileSchema } from "./schema";

type Props = { profile: { displayName: string; email: string }; refused: SubmissionResult | undefined };

export function ProfileForm({ profile, refused }: Props) {
  const { t } = useTranslation("account");
  const language = useLanguage();
  const [form, fields] = useForm({
    id: "profile",
    lastResult: refused,
    defaultValue: { displayName: profile.displayName, email: profile.email },
    constraint: getZodConstraint(profileSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: profileSchema }),
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
  return (
    <Sheet labelledBy="profile-title">
      <SheetTitle id="profile-title">{t("settings.profile")}</SheetTitle>
      {/* A whole new page, since the language may change with it. */}
      <Form method="post" action="/account" reloadDocument {...getFormProps(form)} className="grid gap-2">
        <FormProblem id={form.errorId} errors={form.errors} />
        <input type="hidden" name="intent" value="profile" />
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
        <Select
          id={fields.language.id}
          name={fields.language.name}
          label={t("settings.language")}
          defaultValue={language}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
        <Button type="submit">{t("settings.profileSubmit")}</Button>
      </Form>
    </Sheet>
  );
}
