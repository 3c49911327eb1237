import { useTranslation } from "../use-translation";

/** The name of one press among many alike: what it does, and to what. */
export function useNamed(): (deed: string, of: string) => string {
  const { t } = useTranslation();
  return (deed, of) => t("named", { deed, of });
}
