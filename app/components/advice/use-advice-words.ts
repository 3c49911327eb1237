import { useTranslation } from "~/i18n/use-translation";

const PROVIDERS = ["rules", "openai", "openai-compatible"] as const;
const WHYS = [
  ...["unavailable", "rate-limited", "timeout", "refused", "bad-reply", "too-large", "not-allowed", "not-accepted"],
  ...["cancelled", "not-found", "nothing-written", "withheld", "needs-consent", "provider-changed"],
];

/** What stored codes of advice are called; one that is not known reads as something unexpected, a provider as its own name. */
export function useAdviceWords() {
  const { t } = useTranslation("advice");
  return {
    why: (code: string | null): string =>
      code !== null && WHYS.includes(code) ? t(`why.${code as "unavailable"}`) : t("why.unknown"),
    provider: (name: string): string => {
      const known = PROVIDERS.find((one) => one === name);
      return known ? t(`provider.${known}`) : name;
    },
  };
}
