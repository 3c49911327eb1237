import { useTranslation } from "~/i18n/use-translation";
import { MAX_PASTES, type PasteSummary } from "~/domain/attempt-events/paste";
import { useRootData } from "~/frame/root-data";
import { formatTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

/** What was pasted into the answer in 模考: a fact beside the text, no judgement. */
export function PasteLine({ pastes }: { pastes: PasteSummary | null }) {
  const { t } = useTranslation("notes");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  if (!pastes) return null;
  const { count, characters, elsewhere, longest } = pastes;
  const time = formatTime(longest.at, language, timeZone);
  return (
    <p className="figures text-sm text-ink-soft" data-pastes={count}>
      {t("pastes.line", { count, characters, longest: longest.characters, time })}
      {elsewhere > 0 ? ` · ${t("pastes.elsewhere", { count: elsewhere })}` : ""}
      {count >= MAX_PASTES ? ` · ${t("pastes.bound")}` : ""}
    </p>
  );
}
