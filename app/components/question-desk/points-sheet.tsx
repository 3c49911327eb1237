import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/form/checkbox";
import { TextField } from "../ui/form/text-field";
import { Notice } from "../ui/notice";
import { Sheet, SheetTitle } from "../ui/sheet";
import { formatMarks } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { Rubric } from "@content/contract/rubric";
import type { DraftFields, DraftFormMeta } from "./draft/use-draft-form";
import { useFieldError } from "./use-field-error";
import { PointFields } from "./point-fields";

/** What the stored rubric says beside its points. */
type Scored = {
  mode: Rubric["mode"] | null;
  inferred: boolean;
  concepts: string[];
  /** What the points sum to, where that is meant to be the marks. */
  pointsTotal: number | null;
  marks: number | null;
};

type Props = { form: DraftFormMeta; fields: DraftFields; content: Scored };

/** The key points: what earns marks and in which words. Bands are not edited here. */
export function PointsSheet({ form, fields, content }: Props) {
  const { t } = useTranslation("authoring");
  const banded = content.mode === "band";
  return (
    <Sheet labelledBy="points">
      <SheetTitle id="points" aside={content.inferred ? <Badge tone="warn">{t("unchecked")}</Badge> : undefined}>
        {t("points.title")}
      </SheetTitle>
      {content.inferred ? (
        <div className="mb-4">
          <Notice kind="warning">
            <p>{t("uncheckedText")}</p>
            <Checkbox
              name={fields.checked.name}
              defaultChecked={fields.checked.initialValue === "on"}
              label={t("points.checked")}
              hint={t("points.checkedHint")}
            />
          </Notice>
        </div>
      ) : null}
      {banded ? (
        <p className="text-ink-soft">
          {content.concepts.length === 0
            ? t("points.bandedNone")
            : t("points.banded", { concepts: content.concepts.join("、") })}
        </p>
      ) : (
        <PointList form={form} fields={fields} content={content} />
      )}
    </Sheet>
  );
}

function PointList({ form, fields, content }: Props) {
  const { t } = useTranslation("authoring");
  const errorOf = useFieldError();
  const language = useLanguage();
  const points = fields.points.getFieldList();
  const { pointsTotal, marks } = content;
  const listError = errorOf(fields.points.errors);
  return (
    <div className="grid gap-5">
      {content.mode === "hybrid" ? <p className="text-ink-soft">{t("points.hybrid")}</p> : null}
      {pointsTotal !== null && marks !== null && pointsTotal !== marks ? (
        <p className="text-warn">
          {t("points.sumDiffers", { sum: formatMarks(pointsTotal, language), marks: formatMarks(marks, language) })}
        </p>
      ) : null}
      {listError === undefined ? null : (
        <Notice kind="error" live>
          {listError}
        </Notice>
      )}
      {points.length === 0 ? <p className="text-ink-soft">{t("points.empty")}</p> : null}
      {points.map((point, index) => (
        <PointFields
          key={point.key}
          form={form}
          list={fields.points.name}
          point={point}
          index={index}
          of={points.length}
        />
      ))}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3 border-t border-rule pt-4">
        <Button
          type="submit"
          {...form.insert.getButtonProps({
            name: fields.points.name,
            defaultValue: { expressions: [{ role: "whole" }] },
          })}
          className="mt-6"
        >
          {t("points.add")}
        </Button>
        <div className="basis-52">
          <TextField
            id={fields.bestOf.id}
            name={fields.bestOf.name}
            defaultValue={fields.bestOf.initialValue}
            label={t("points.bestOf")}
            hint={t("points.bestOfHint")}
            error={errorOf(fields.bestOf.errors)}
            inputMode="numeric"
            autoComplete="off"
            optional
          />
        </div>
      </div>
      <p className="text-sm text-ink-soft">{t("points.unsaved")}</p>
    </div>
  );
}
