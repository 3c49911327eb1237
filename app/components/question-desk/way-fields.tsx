import { useTranslation } from "~/i18n/use-translation";
import { Button } from "../ui/button";
import { Select } from "../ui/form/select";
import { TextArea } from "../ui/form/text-area";
import { ROLES } from "./draft/draft-schema";
import type { DraftFormMeta, PointField, WayField } from "./draft/use-draft-form";
import { useFieldError } from "./use-field-error";

type Props = {
  form: DraftFormMeta;
  list: ReturnType<PointField["getFieldset"]>["expressions"]["name"];
  way: WayField;
  index: number;
  pointNo: number;
  removable: boolean;
};

/** One way of saying a key point: its share of the point, and groups of words of which each must be there. */
export function WayFields({ form, list, way, index, pointNo, removable }: Props) {
  const { t } = useTranslation("authoring");
  const errorOf = useFieldError();
  const { role, groups, share, polarity } = way.getFieldset();
  const no = index + 1;
  const rows = groups.initialValue?.split("\n").length ?? 1;
  return (
    <div className="grid gap-x-6 sm:grid-cols-[9rem_1fr]">
      {/* Carried along: this page does not show them. */}
      <input type="hidden" name={share.name} defaultValue={share.initialValue} />
      <input type="hidden" name={polarity.name} defaultValue={polarity.initialValue} />
      <div>
        <Select
          id={role.id}
          name={role.name}
          defaultValue={role.initialValue ?? "whole"}
          label={t("points.role", { no })}
          error={errorOf(role.errors)}
          options={ROLES.map((value) => ({ value, label: t(`points.roles.${value}`) }))}
        />
        {removable ? (
          <Button
            type="submit"
            {...form.remove.getButtonProps({ name: list, index })}
            size="small"
            variant="quiet"
            aria-label={t("points.removeWayNamed", { no: pointNo, way: no })}
          >
            {t("points.removeWay")}
          </Button>
        ) : null}
      </div>
      <TextArea
        id={groups.id}
        name={groups.name}
        defaultValue={groups.initialValue}
        label={t("points.groups")}
        aria-label={t("points.groupsNamed", { no: pointNo, way: no })}
        hint={t("points.groupsHint")}
        error={errorOf(groups.errors)}
        rows={Math.min(8, Math.max(2, rows + 1))}
        lang="zh-CN"
      />
    </div>
  );
}
