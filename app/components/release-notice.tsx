import { useTranslation } from "~/i18n/use-translation";
import type { ReleasePart, ReleaseTime } from "~/domain/assignments/release";
import { formatDueTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { Notice } from "./ui/notice";

type Withheld = { assignmentId: string; title: string; parts: { part: ReleasePart; when: ReleaseTime }[] };

/** Says plainly what of a result is not released yet, and when it will be. */
export function ReleaseNotice({ withheld, timeZone }: { withheld: readonly Withheld[]; timeZone: string }) {
  const { t } = useTranslation("assignments");
  const sentence = useReleaseSentence(timeZone);
  return withheld.map(({ assignmentId, title, parts }) => (
    <Notice key={assignmentId} title={t("release.title", { title })}>
      <ul>
        {parts.map(({ part, when }) => (
          <li key={part}>{sentence(part, when)}</li>
        ))}
      </ul>
      <p className="text-sm text-ink-soft">{t("release.why")}</p>
    </Notice>
  ));
}

/** 「成绩将于 … 公布」: a part of a result and when it will be seen; null: it is open. */
export function useReleaseSentence(timeZone: string) {
  const { t } = useTranslation("assignments");
  const language = useLanguage();
  return (name: ReleasePart, when: ReleaseTime | null) => {
    const part = t(`release.part.${name}`);
    if (when === null) return t("release.open", { part });
    if (when.kind === "at") return t("release.at", { part, date: formatDueTime(when.at, language, timeZone) });
    return t(`release.${when.kind}`, { part });
  };
}
