import { getInputProps, getSelectProps } from "@conform-to/react";
import { useTranslation } from "~/i18n/use-translation";
import { Select } from "~/components/ui/form/select";
import { TextField } from "~/components/ui/form/text-field";
import type { Fields } from "./form-fields";
import { useRefused } from "./use-refused";

export function TermFields({ fields, timeZone }: { fields: Fields; timeZone: string }) {
  const { t } = useTranslation("board");
  const sentence = useRefused();
  const error = (name: keyof Fields) => sentence(fields[name].errors?.[0]);
  return (
    <>
      <p className="mb-4 text-ink-soft">{t("form.zone", { zone: timeZone })}</p>
      <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        <Select
          {...getSelectProps(fields.mode, { value: true })}
          label={t("form.mode")}
          options={[
            { value: "timed", label: t("form.modeTimed") },
            { value: "practice", label: t("form.modePractice") },
          ]}
        />
        <TextField
          {...getInputProps(fields.opensAt, { type: "datetime-local" })}
          label={t("form.opensAt")}
          error={error("opensAt")}
        />
        <TextField
          {...getInputProps(fields.dueAt, { type: "datetime-local" })}
          label={t("form.dueAt")}
          hint={t("form.dueHint")}
          error={error("dueAt")}
          optional
        />
        <TextField
          {...getInputProps(fields.limitMinutes, { type: "number" })}
          min={1}
          max={600}
          label={t("form.limit")}
          hint={t("form.limitHint")}
          error={error("limitMinutes")}
          optional
        />
        <TextField
          {...getInputProps(fields.maxAttempts, { type: "number" })}
          min={1}
          max={20}
          label={t("form.attempts")}
          error={error("maxAttempts")}
        />
        <Select
          {...getSelectProps(fields.latePolicy, { value: true })}
          label={t("form.late")}
          options={[
            { value: "refuse", label: t("form.lateRefuse") },
            { value: "accept", label: t("form.lateAccept") },
          ]}
        />
      </div>
    </>
  );
}
