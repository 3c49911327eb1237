import { useTranslation } from "~/i18n/use-translation";
import { Notice } from "~/components/ui/notice";
import type { LessonScores } from "~/domain/review/lesson-scores";
import { formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

/** Of how many answers all this speaks, by whom they were marked, and what they came to. */
export function ClassScores({ scores }: { scores: LessonScores | null }) {
  const { t } = useTranslation("lesson");
  const language = useLanguage();
  if (scores === null) return <p className="text-ink-soft">{t("uncounted")}</p>;
  const { answers, byTutor, few, meanShare, meanMarks, maxMarks } = scores;
  if (answers === 0 || meanShare === null) return <p className="text-ink-soft">{t("none")}</p>;
  const marked =
    byTutor === answers ? t("allByTutor") : byTutor === 0 ? t("allByEngine") : t("byTutor", { count: byTutor });
  const round = (marks: number) => formatMarks(Math.round(marks * 10) / 10, language);
  return (
    <div className="grid gap-3">
      <p className="figures flex flex-wrap gap-x-5 text-lg">
        <strong>{t("count", { count: answers })}</strong>
        <span>
          {meanMarks === null || maxMarks === null
            ? t("meanShare", { share: formatPercent(meanShare, language) })
            : t("meanMarks", { marks: round(meanMarks), max: round(maxMarks) })}
        </span>
        <span className="text-ink-soft">{marked}</span>
      </p>
      {few ? <Notice kind="warning">{t("few", { count: answers })}</Notice> : null}
    </div>
  );
}
