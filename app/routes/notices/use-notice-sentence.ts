import { useTranslation } from "~/i18n/use-translation";
import { formatDueTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedNotice } from "./load-notices.server";

/** A notice as a sentence. What erasure blanked is left out of it. */
export function useNoticeSentence(timeZone: string) {
  const { t } = useTranslation("assignments");
  const language = useLanguage();
  return ({ kind, params }: Pick<LoadedNotice, "kind" | "params">) => {
    const { dueAt, title = "", reason = "" } = params;
    const due = typeof dueAt === "number" ? formatDueTime(dueAt, language, timeZone) : "";
    const name = kind === "assigned" && due === "" ? "assignedOpen" : kind;
    return t(`notices.kind.${name}`, { title, reason, due });
  };
}
