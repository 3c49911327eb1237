import { useTranslation } from "~/i18n/use-translation";
import { Select } from "~/components/ui/form/select";
import { TextArea } from "~/components/ui/form/text-area";
import { TextField } from "~/components/ui/form/text-field";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { SetErrors } from "~/components/set-desk/set-fields";
import type { ShownSet } from "~/components/set-desk/shown-item";

type Props = { shown: ShownSet; errors: SetErrors["fields"] };

/** Title, kind, times and where they come from; what stays empty is unset. */
export function FactsSheet({ shown, errors }: Props) {
  const { t } = useTranslation(["deskSets", "sets"]);
  const errorOf = (field: keyof Props["errors"]) => {
    const code = errors[field];
    return code === undefined ? undefined : t(`error.${code}`);
  };
  return (
    <Sheet labelledBy="facts">
      <SheetTitle id="facts">{t("facts.title")}</SheetTitle>
      <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        <TextField
          name="title"
          label={t("name")}
          hint={t("facts.nameHint")}
          error={errorOf("title")}
          defaultValue={shown.title}
          lang="zh-CN"
        />
        <Select
          name="kind"
          label={t("kind")}
          error={errorOf("kind")}
          defaultValue={shown.kind}
          options={(["set", "paper"] as const).map((value) => ({ value, label: t(`sets:kind.${value}`) }))}
        />
        <TextField
          name="minutes"
          label={t("facts.minutes")}
          hint={t("facts.minutesHint")}
          error={errorOf("minutes")}
          defaultValue={shown.minutes}
          inputMode="numeric"
          autoComplete="off"
          placeholder={t("unset")}
        />
        <TextField
          name="readingMinutes"
          label={t("facts.reading")}
          hint={t("facts.readingHint")}
          error={errorOf("readingMinutes")}
          defaultValue={shown.readingMinutes}
          inputMode="numeric"
          autoComplete="off"
          placeholder={t("unset")}
        />
        <Select
          name="readingRule"
          label={t("facts.rule")}
          error={errorOf("readingRule")}
          defaultValue={shown.readingRule}
          options={(["suggested", "first"] as const).map((value) => ({ value, label: t(`facts.rules.${value}`) }))}
        />
        <div className="sm:col-span-2">
          <TextArea
            name="sourceNote"
            label={t("facts.source")}
            hint={t("facts.sourceHint")}
            error={errorOf("sourceNote")}
            defaultValue={shown.sourceNote}
            rows={2}
            lang="zh-CN"
            optional
          />
        </div>
      </div>
    </Sheet>
  );
}
