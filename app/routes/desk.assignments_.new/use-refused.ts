import { useTranslation } from "~/i18n/use-translation";

const REFUSALS = [
  "not-found",
  "archived",
  "set",
  "title",
  "note",
  "nobody",
  "sample",
  "tolerance",
  "gate",
  "expert",
  "markers",
  "due",
  "due-missing",
  "opens-missing",
  "limit",
  "attempts",
] as const;

/** The sentence of a refusal's code, or nothing where there is none. */
export function useRefused() {
  const { t } = useTranslation("board");
  return (code: string | undefined): string | undefined =>
    code === undefined ? undefined : t(`refused.${REFUSALS.find((one) => one === code) ?? "other"}`);
}
