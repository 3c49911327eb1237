import { getInputProps, getSelectProps, getTextareaProps } from "@conform-to/react";
import { useTranslation } from "~/i18n/use-translation";
import { Select } from "~/components/ui/form/select";
import { TextArea } from "~/components/ui/form/text-area";
import { TextField } from "~/components/ui/form/text-field";
import type { Fields } from "./form-fields";
import type { FormChoices } from "./load-form.server";
import { useRefused } from "./use-refused";

export function WhatFields({ fields, sets }: { fields: Fields; sets: FormChoices["sets"] }) {
  const { t } = useTranslation(["board", "sets"]);
  const sentence = useRefused();
  const options = sets.map(({ setId, title, kind, questions, minutes }) => {
    const time = minutes === null ? t("sets:minutesUnset") : t("sets:minutes", { count: minutes });
    return {
      value: setId,
      label: `${title} · ${t(`sets:kind.${kind}`)} · ${t("sets:questions", { count: questions })} · ${time}`,
    };
  });
  return (
    <div className="grid gap-x-6 lg:grid-cols-2">
      <Select
        {...getSelectProps(fields.setId, { value: true })}
        label={t("form.set")}
        options={options}
        error={sentence(fields.setId.errors?.[0])}
      />
      <TextField
        {...getInputProps(fields.title, { type: "text" })}
        maxLength={120}
        label={t("form.name")}
        hint={t("form.nameHint")}
        error={sentence(fields.title.errors?.[0])}
        optional
      />
      <div className="lg:col-span-2">
        <TextArea
          {...getTextareaProps(fields.note)}
          rows={3}
          maxLength={2000}
          label={t("form.note")}
          hint={t("form.noteHint")}
          error={sentence(fields.note.errors?.[0])}
          optional
        />
      </div>
    </div>
  );
}
