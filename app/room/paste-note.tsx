import { useTranslation } from "~/i18n/use-translation";

/** In 模考 candidates are told that pastes are recorded; in 练习 nothing is. */
export function PasteNote({ timed }: { timed: boolean }) {
  const { t } = useTranslation("notes");
  return timed ? <p className="text-sm text-ink-soft">{t("pasteRecorded")}</p> : null;
}
