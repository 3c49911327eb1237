import { useTranslation } from "~/i18n/use-translation";
import { toHundredths } from "@content/contract/marks";
import { useScoreText } from "~/components/marking/use-score-text";
import { Notice } from "~/components/ui/notice";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedReport } from "./load-report.server";

/** That the score is by a rubric that was changed after the hand-in: since when, why, and what it was before. */
export function MigrationNotice({ loaded: { migration, sides } }: { loaded: LoadedReport }) {
  const { t } = useTranslation("impact");
  const language = useLanguage();
  const score = useScoreText();
  const { timeZone } = useRootData();
  // What was moved is the engine's score, also where a tutor's counts.
  const engine = sides.find(({ source }) => source === "engine")?.score;
  if (!migration || !engine) return null;
  const { before } = migration;
  return (
    <Notice title={t("migrated.title")}>
      <p>
        {t("migrated.text", { date: formatDateTime(migration.at, language, timeZone) })}
        {before === null
          ? null
          : ` ${t("migrated.change", {
              before: score({
                share: before.share,
                marksHundredths: before.marks === null ? null : toHundredths(before.marks),
                maxHundredths: before.maxMarks === null ? null : toHundredths(before.maxMarks),
              }),
              after: score(engine),
            })}`}
      </p>
      <p lang="zh-CN" className="whitespace-pre-line">
        {t("migrated.note", { note: migration.note })}
      </p>
    </Notice>
  );
}
