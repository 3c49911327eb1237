import { useTranslation } from "~/i18n/use-translation";
import { Button } from "../ui/button";
import { Select } from "../ui/form/select";
import { TextField } from "../ui/form/text-field";
import { Sheet, SheetTitle } from "../ui/sheet";
import { LIMIT_KINDS } from "./draft/draft-schema";
import type { DraftFields } from "./draft/use-draft-form";
import { useFieldError } from "./use-field-error";

/** A slot of a named exam preset. */
export type PresetOption = { value: string; preset: string; date: string; source: string; slot: string };

type Props = {
  fields: DraftFields;
  presets: readonly PresetOption[];
  /** The preset that the stored values were taken from. */
  used: string | null;
  chosen: string;
};

/** Length, marks and time: empty is unset, and a named exam preset may fill in the first two. */
export function LimitsSheet({ fields, presets, used, chosen }: Props) {
  const { t } = useTranslation("authoring");
  const errorOf = useFieldError();
  const { limitKind, limitMin, limitMax, limitText, marks, minutes } = fields;
  const number = (field: typeof limitMin, inputMode: "numeric" | "decimal") => ({
    id: field.id,
    name: field.name,
    defaultValue: field.initialValue,
    error: errorOf(field.errors),
    placeholder: t("limits.unset"),
    inputMode,
    autoComplete: "off",
  });
  return (
    <Sheet labelledBy="limits">
      <SheetTitle id="limits" aside={used === null ? undefined : t("limits.presetUsed", { name: used })}>
        {t("limits.title")}
      </SheetTitle>
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-4">
        <Select
          id={limitKind.id}
          name={limitKind.name}
          defaultValue={limitKind.initialValue}
          label={t("limits.kind")}
          error={errorOf(limitKind.errors)}
          options={LIMIT_KINDS.map((value) => ({ value, label: t(`limits.kinds.${value}`) }))}
        />
        <TextField {...number(limitMin, "numeric")} label={t("limits.min")} />
        <TextField {...number(limitMax, "numeric")} label={t("limits.max")} />
        <TextField
          id={limitText.id}
          name={limitText.name}
          defaultValue={limitText.initialValue}
          label={t("limits.text")}
          hint={t("limits.textHint")}
          error={errorOf(limitText.errors)}
          lang="zh-CN"
        />
        <TextField {...number(marks, "decimal")} label={t("limits.marks")} hint={t("limits.unsetHint")} />
        <TextField {...number(minutes, "numeric")} label={t("limits.minutes")} hint={t("limits.minutesHint")} />
      </div>
      {presets.length > 0 ? (
        <div className="mt-2 border-t border-rule pt-4">
          <div className="field-row">
            <div className="min-w-0 flex-1 basis-72">
              <Select
                name="presetSlot"
                defaultValue={chosen}
                label={t("limits.preset")}
                hint={t("limits.presetHint")}
                options={[
                  { value: "", label: t("limits.presetNone") },
                  ...presets.map(({ value, preset, date, slot }) => ({
                    value,
                    label: t("limits.presetOption", { preset, date, slot }),
                  })),
                ]}
              />
            </div>
            <Button type="submit" name="intent" value="preset">
              {t("limits.presetApply")}
            </Button>
          </div>
          <PresetSources presets={presets} />
        </div>
      ) : null}
    </Sheet>
  );
}

function PresetSources({ presets }: Pick<Props, "presets">) {
  const { t } = useTranslation("authoring");
  const sources = new Map(presets.map(({ preset, date, source }) => [`${preset}（${date}）`, source]));
  return (
    <details className="text-sm text-ink-soft">
      <summary className="cursor-pointer py-1">{t("limits.presetSources")}</summary>
      <dl className="mt-1 grid gap-1" lang="zh-CN">
        {[...sources].map(([name, source]) => (
          <div key={name}>
            <dt className="font-medium text-ink">{name}</dt>
            <dd>{source}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
