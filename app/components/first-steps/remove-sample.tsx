import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "../forms/confirm-button";
import type { ButtonSize } from "../ui/button";

/** Takes a sample class away with everything that was made for it. Asks first. */
export function RemoveSample({ classId, size }: { classId: string; size?: ButtonSize }) {
  const { t } = useTranslation("firstSteps");
  return (
    <ConfirmButton
      size={size}
      action="/desk/classes"
      label={t("sample.remove")}
      title={t("sample.removeAsk")}
      description={t("sample.removeText")}
    >
      <input type="hidden" name="intent" value="remove-sample" />
      <input type="hidden" name="classId" value={classId} />
    </ConfirmButton>
  );
}
