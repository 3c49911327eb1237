import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { TextField } from "~/components/ui/form/text-field";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { RETAIN_DAYS } from "~/services/accounts/retention/retention-days";

/** For how long the words of answers are kept, what goes with them and what stays. */
export function RetentionSection({ days }: { days: number | null }) {
  const { t } = useTranslation("admin");
  return (
    <Sheet labelledBy="retention-title" id="retention">
      <SheetTitle id="retention-title">{t("retention.title")}</SheetTitle>
      <p className="mb-2 max-w-text">{days === null ? t("retention.kept") : t("retention.now", { count: days })}</p>
      <p className="mb-2 max-w-text text-ink-soft">{t("retention.goes")}</p>
      <p className="mb-4 max-w-text text-ink-soft">{t("retention.stays")}</p>
      <ConfirmButton
        label={t("retention.submit")}
        title={t("retention.submitAsk")}
        description={t("retention.confirmText")}
        action="/admin"
      >
        <input type="hidden" name="intent" value="retain-texts" />
        <div className="mb-3 max-w-xs">
          <TextField
            name="days"
            type="number"
            inputMode="numeric"
            min={RETAIN_DAYS.min}
            max={RETAIN_DAYS.max}
            step={1}
            defaultValue={days ?? ""}
            label={t("retention.days")}
            hint={t("retention.hint", { min: RETAIN_DAYS.min, max: RETAIN_DAYS.max })}
          />
        </div>
      </ConfirmButton>
    </Sheet>
  );
}
