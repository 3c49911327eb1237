import { getInputProps, getSelectProps } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Select } from "~/components/ui/form/select";
import { TextField } from "~/components/ui/form/text-field";
import type { Fields } from "./form-fields";
import { useRefused } from "./use-refused";

const PLANS = ["single", "double", "sample"] as const;

export function MarkingFields({ fields }: { fields: Fields }) {
  const { t } = useTranslation("board");
  const sentence = useRefused();
  return (
    <div className="grid gap-x-6 sm:grid-cols-3">
      <Select
        {...getSelectProps(fields.plan, { value: true })}
        label={t("form.plan")}
        options={PLANS.map((plan) => ({ value: plan, label: t(`form.plans.${plan}`) }))}
      />
      <TextField
        {...getInputProps(fields.samplePercent, { type: "number" })}
        min={1}
        max={100}
        label={t("form.sample")}
        error={sentence(fields.samplePercent.errors?.[0])}
        optional
      />
      <TextField
        {...getInputProps(fields.tolerancePercent, { type: "number" })}
        min={1}
        max={100}
        label={t("form.tolerance")}
        hint={t("form.toleranceHint")}
        error={sentence(fields.tolerancePercent.errors?.[0])}
        optional
      />
    </div>
  );
}
