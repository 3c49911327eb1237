import { getSelectProps, useInputControl } from "@conform-to/react";
import { useTranslation } from "~/i18n/use-translation";
import { Checkbox } from "~/components/ui/form/checkbox";
import { Select } from "~/components/ui/form/select";
import type { Fields } from "./form-fields";
import type { FormChoices } from "./load-form.server";
import { useRefused } from "./use-refused";

type Props = { fields: Fields; groups: FormChoices["groups"]; members: FormChoices["members"] };

/** Both lists are there without JavaScript too; what is not asked for is not read. */
export function TargetFields({ fields, groups, members }: Props) {
  const { t } = useTranslation("board");
  const sentence = useRefused();
  const target = useInputControl(fields.target as Parameters<typeof useInputControl<string>>[0]);
  const shown = target.value ?? "class";
  return (
    <div className="grid gap-2">
      <Select
        {...getSelectProps(fields.target, { value: true })}
        onChange={(event) => target.change(event.currentTarget.value)}
        label={t("form.target")}
        error={sentence(fields.target.errors?.[0])}
        options={[
          { value: "class", label: t("form.targetClass") },
          { value: "groups", label: t("form.targetGroups") },
          { value: "people", label: t("form.targetPeople") },
        ]}
      />
      {shown === "groups" ? (
        <fieldset>
          <legend className="text-sm font-medium">{t("form.groups")}</legend>
          <div className="grid sm:grid-cols-3">
            {groups.map(({ id, name }) => (
              <Checkbox key={id} name={fields.groupIds.name} value={id} label={name} />
            ))}
          </div>
        </fieldset>
      ) : null}
      {shown === "people" ? (
        <fieldset>
          <legend className="text-sm font-medium">{t("form.people")}</legend>
          <div className="grid max-h-80 overflow-y-auto sm:grid-cols-3">
            {members.map(({ id, name, studentNumber }) => (
              <Checkbox
                key={id}
                name={fields.personIds.name}
                value={id}
                label={[studentNumber, name].filter(Boolean).join(" ")}
              />
            ))}
          </div>
        </fieldset>
      ) : null}
    </div>
  );
}
