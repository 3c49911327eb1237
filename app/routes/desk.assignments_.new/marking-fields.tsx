import { getInputProps, getSelectProps } from "@conform-to/react";
import { useTranslation } from "~/i18n/use-translation";
import { Select } from "~/components/ui/form/select";
import { TextField } from "~/components/ui/form/text-field";
import type { Fields } from "./form-fields";
import type { FormChoices } from "./load-form.server";
import { useRefused } from "./use-refused";

const PLANS = ["single", "double", "sample"] as const;

type Props = { fields: Fields; tutors: FormChoices["tutors"] };

/** How answers are marked: once, or blind by two, and then what two marks may differ by, who may mark and who decides. */
export function MarkingFields({ fields, tutors }: Props) {
  const { t } = useTranslation("board");
  const sentence = useRefused();
  return (
    <div className="grid gap-x-6 sm:grid-cols-3">
      <Select
        {...getSelectProps(fields.plan, { value: true })}
        label={t("form.plan")}
        hint={t("form.planHint", { count: tutors.length })}
        error={sentence(fields.plan.errors?.[0])}
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
      <TextField
        {...getInputProps(fields.gateAgreement, { type: "number" })}
        min={0}
        max={1}
        step={0.01}
        label={t("form.gate")}
        hint={t("form.gateHint")}
        error={sentence(fields.gateAgreement.errors?.[0])}
        optional
      />
      <Select
        {...getSelectProps(fields.expertId, { value: true })}
        label={t("form.expert")}
        hint={t("form.expertHint")}
        error={sentence(fields.expertId.errors?.[0])}
        options={[
          { value: "", label: t("form.expertHead") },
          ...tutors.filter(({ role }) => role !== "head").map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
  );
}
