import { useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Progress } from "~/components/ui/progress";
import { formatNumber } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

const BYTES_IN_MB = 1_000_000;

/** While a form with a chosen file is on its way: which file, how large, and whether it is being read or what was made of it opened. */
export function SendingFile({ field = "file" }: { field?: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state, formData } = useNavigation();
  const file = formData?.get(field);
  if (state === "idle" || !(file instanceof File) || file.size === 0) return null;
  const size = formatNumber(Math.max(0.1, Math.round((file.size / BYTES_IN_MB) * 10) / 10), language);
  const label =
    state === "submitting" ? t("file.reading", { name: file.name }) : t("file.opening", { name: file.name });
  return <Progress label={label} value={null} text={`${size} MB`} />;
}
