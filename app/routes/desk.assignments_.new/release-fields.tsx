import { getInputProps, getSelectProps } from "@conform-to/react";
import { useTranslation } from "~/i18n/use-translation";
import { Checkbox } from "~/components/ui/form/checkbox";
import { Select } from "~/components/ui/form/select";
import { RELEASE_RULES } from "~/domain/assignments/release";
import type { Fields } from "./form-fields";

export function ReleaseFields({ fields }: { fields: Fields }) {
  const { t } = useTranslation(["board", "adviceDesk"]);
  const options = RELEASE_RULES.map((rule) => ({ value: rule, label: t(`form.rule.${rule}`) }));
  return (
    <>
      <p className="mb-4 text-ink-soft">{t("form.releaseLead")}</p>
      <div className="grid gap-x-6 sm:grid-cols-3">
        <Select {...getSelectProps(fields.releaseScore, { value: true })} label={t("form.score")} options={options} />
        <Select {...getSelectProps(fields.releasePoints, { value: true })} label={t("form.points")} options={options} />
        <Select
          {...getSelectProps(fields.releaseReference, { value: true })}
          label={t("form.reference")}
          options={options}
        />
      </div>
      <Checkbox
        {...getInputProps(fields.autoAdvice, { type: "checkbox" })}
        label={t("adviceDesk:automatic.label")}
        hint={t("adviceDesk:automatic.hint")}
      />
    </>
  );
}
