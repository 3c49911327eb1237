import { useTranslation } from "~/i18n/use-translation";

const KNOWN = [
  "empty",
  "too-large",
  "too-wide",
  "unknown-content",
  "wrong-type",
  "damaged",
  "too-many",
  "sealed",
  "not-paper",
  "no-photo",
] as const;

/** The sentence for a photo that was not taken; a code that is not known gets a general one. */
export function useRefusedPhoto(): (code: string) => string {
  const { t } = useTranslation("photos");
  return (code) => t(`refused.${KNOWN.find((known) => known === code) ?? "unreadable"}`);
}
