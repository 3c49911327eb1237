import { useTranslation } from "~/i18n/use-translation";
import type { SourceResources } from "~/i18n/resources";

export type AccountErrorCode = keyof SourceResources["account"]["error"];

/** Words for an error of an account form. A code may carry a number after a colon: `too-many-tries:7`. */
export function useAccountError(): (error: string | undefined) => string | undefined {
  const { t } = useTranslation("account");
  return (error) => {
    if (error === undefined) return undefined;
    const [code, number] = error.split(":");
    return t(`error.${code as AccountErrorCode}`, { count: Number(number ?? 0) });
  };
}
