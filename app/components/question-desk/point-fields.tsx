import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslation } from "~/i18n/use-translation";
import { POINT_KINDS } from "@content/contract/rubric";
import { Button } from "../ui/button";
import { Select } from "../ui/form/select";
import { TextArea } from "../ui/form/text-area";
import { TextField } from "../ui/form/text-field";
import type { DraftFields, DraftFormMeta, PointField } from "./draft/use-draft-form";
import { useFieldError } from "./use-field-error";
import { WayFields } from "./way-fields";

type Props = {
  form: DraftFormMeta;
  list: DraftFields["points"]["name"];
  point: PointField;
  index: number;
  of: number;
};

/** One key point: what it is, what it is worth, where it stands in the material, and the ways of saying it. */
export function PointFields({ form, list, point, index, of }: Props) {
  const { t } = useTranslation(["authoring", "terms"]);
  const errorOf = useFieldError();
  const { id, label, marks, pointKind, quotes, expressions } = point.getFieldset();
  const ways = expressions.getFieldList();
  const no = index + 1;
  const quoted = quotes.initialValue?.split("\n").length ?? 1;
  return (
    <fieldset className="min-w-0 border border-rule border-s-3 border-s-grid-strong px-4 pt-1 pb-4">
      <legend className="px-1 font-serif text-lg font-semibold">{t("points.no", { no })}</legend>
      <input type="hidden" name={id.name} defaultValue={id.initialValue} />
      <div className="flex flex-wrap justify-end gap-2">
        <Move
          form={form}
          list={list}
          from={index}
          to={index - 1}
          disabled={index === 0}
          label={t("points.up", { no })}
        />
        <Move
          form={form}
          list={list}
          from={index}
          to={index + 1}
          disabled={no === of}
          label={t("points.down", { no })}
        />
        <Button
          type="submit"
          {...form.remove.getButtonProps({ name: list, index })}
          size="small"
          variant="danger"
          aria-label={t("points.removeNamed", { no })}
        >
          {t("points.remove")}
        </Button>
      </div>
      <div className="grid gap-x-6 gap-y-1 md:grid-cols-[1fr_8rem_10rem]">
        <TextField
          id={label.id}
          name={label.name}
          defaultValue={label.initialValue}
          label={t("points.label")}
          error={errorOf(label.errors)}
          lang="zh-CN"
        />
        <TextField
          id={marks.id}
          name={marks.name}
          defaultValue={marks.initialValue}
          label={t("points.marks")}
          placeholder={t("limits.unset")}
          error={errorOf(marks.errors)}
          inputMode="decimal"
          autoComplete="off"
        />
        <Select
          id={pointKind.id}
          name={pointKind.name}
          defaultValue={pointKind.initialValue ?? ""}
          label={t("points.kind")}
          error={errorOf(pointKind.errors)}
          options={[
            { value: "", label: t("points.noKind") },
            ...POINT_KINDS.map((value) => ({ value, label: t(`terms:pointKind.${value}`) })),
          ]}
        />
      </div>
      <TextArea
        id={quotes.id}
        name={quotes.name}
        defaultValue={quotes.initialValue}
        label={t("points.quotes")}
        hint={t("points.quotesHint")}
        error={errorOf(quotes.errors)}
        rows={Math.min(6, Math.max(2, quoted))}
        lang="zh-CN"
        className="font-essay"
        optional
      />
      {ways.map((way, wayIndex) => (
        <WayFields
          key={way.key}
          form={form}
          list={expressions.name}
          way={way}
          index={wayIndex}
          pointNo={no}
          removable={ways.length > 1}
        />
      ))}
      {expressions.errors ? <p className="text-sm text-vermilion">{errorOf(expressions.errors)}</p> : null}
      <Button
        type="submit"
        {...form.insert.getButtonProps({ name: expressions.name, defaultValue: { role: "whole" } })}
        size="small"
      >
        {t("points.addWay")}
      </Button>
    </fieldset>
  );
}

type MoveProps = Pick<Props, "form" | "list"> & { from: number; to: number; disabled: boolean; label: string };

function Move({ form, list, from, to, disabled, label }: MoveProps) {
  const Icon = to < from ? ArrowUp : ArrowDown;
  return (
    <Button
      type="submit"
      {...form.reorder.getButtonProps({ name: list, from, to: Math.max(0, to) })}
      size="small"
      disabled={disabled}
      aria-label={label}
      title={label}
    >
      <Icon aria-hidden className="size-4" />
    </Button>
  );
}
