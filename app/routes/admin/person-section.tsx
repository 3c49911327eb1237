import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { AccountField } from "~/components/forms/account-field";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { FormProblem } from "~/components/forms/form-problem";
import { Button } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { TextLink } from "~/components/ui/text-link";
import type { PersonRow } from "./load-admin.server";
import { roleSchema, ROLES } from "./schema";

type Props = { person: PersonRow; own: boolean; confirmed: boolean; refused: SubmissionResult | undefined };

/** One account, chosen in the list: its role, a code for a new password, shutting it out. */
export function PersonSection({ person, own, confirmed, refused }: Props) {
  const { t } = useTranslation(["admin", "shell"]);
  const hidden = <input type="hidden" name="personId" value={person.id} />;
  return (
    <Sheet labelledBy="person-title" id="person">
      <SheetTitle id="person-title" aside={<TextLink to="/admin">{t("shell:action.close")}</TextLink>}>
        {t("people.managing", { name: person.userName })}
      </SheetTitle>
      <div className="grid gap-8 md:grid-cols-2">
        <RoleForm person={person} confirmed={confirmed} refused={refused} />
        <div className="grid content-start gap-6">
          <Form method="post">
            {hidden}
            <p className="mb-2 text-ink-soft">{t("people.resetText")}</p>
            <Button type="submit" name="intent" value="issue-reset">
              {t("people.issueReset")}
            </Button>
          </Form>
          {own ? null : person.disabled ? (
            <Form method="post" action="/admin">
              {hidden}
              <Button type="submit" name="intent" value="enable">
                {t("people.enable")}
              </Button>
            </Form>
          ) : (
            <ConfirmButton
              label={t("people.disable")}
              title={t("people.disableAsk", { name: person.userName })}
              description={t("people.disableConfirm", { name: person.userName })}
              action="/admin"
            >
              {hidden}
              <input type="hidden" name="intent" value="disable" />
            </ConfirmButton>
          )}
        </div>
      </div>
    </Sheet>
  );
}

function RoleForm({ person, confirmed, refused }: Omit<Props, "own">) {
  const { t } = useTranslation(["admin", "terms"]);
  const [form, fields] = useForm({
    id: "change-role",
    lastResult: refused,
    constraint: getZodConstraint(roleSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: roleSchema }),
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid content-start gap-2">
      <FormProblem id={form.errorId} errors={form.errors} />
      <input type="hidden" name="intent" value="change-role" />
      <input type="hidden" name="personId" value={person.id} />
      <Select
        id={fields.role.id}
        name={fields.role.name}
        label={t("people.newRole")}
        defaultValue={fields.role.initialValue ?? person.role}
        options={ROLES.map((value) => ({ value, label: t(`terms:role.${value}`) }))}
      />
      {confirmed ? null : (
        <AccountField
          field={fields.ownPassword}
          label={t("people.ownPassword")}
          hint={t("people.ownPasswordHint")}
          type="password"
          autoComplete="current-password"
        />
      )}
      <Button type="submit" className="justify-self-start">
        {t("people.changeRole")}
      </Button>
    </Form>
  );
}
