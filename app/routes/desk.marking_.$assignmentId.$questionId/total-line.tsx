import { useTranslation } from "~/i18n/use-translation";
import { toHundredths } from "@content/contract/marks";
import { useScoreText } from "~/components/marking/use-score-text";
import type { MarkingSheet } from "~/domain/marking/sheet/marking-sheet";
import type { LoadedDesk } from "./load-desk.server";
import type { ScriptMarks } from "./use-script-marks";

type Props = { sheet: MarkingSheet; marks: ScriptMarks; others: LoadedDesk["script"]["others"] };

/** The running total beside the engine's, and beside what others gave. */
export function TotalLine({ sheet, marks: { report }, others }: Props) {
  const { t } = useTranslation("markingDesk");
  const score = useScoreText();
  return (
    <p className="figures flex flex-wrap items-baseline gap-x-4 gap-y-1" aria-live="polite">
      <span>{t("script.total")}</span>
      <strong className="text-xl" data-total>
        {report
          ? score({
              marksHundredths: report.marks === null ? null : toHundredths(report.marks),
              maxHundredths: report.maxMarks === null ? null : toHundredths(report.maxMarks),
              share: report.share,
            })
          : t("script.totalProblem")}
      </strong>
      <span className="text-ink-soft">{t("script.engineTotal", { score: score(sheet.score) })}</span>
      {others.map((other) => (
        <span key={other.at} className="text-ink-soft">
          {t("script.others", { name: other.name, score: score(other.score) })}
          {other.note === null ? null : <span lang="zh-CN"> {t("script.othersReason", { reason: other.note })}</span>}
        </span>
      ))}
    </p>
  );
}
