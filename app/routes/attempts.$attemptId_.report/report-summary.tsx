import { useTranslation } from "~/i18n/use-translation";
import { toMarks } from "@content/contract/marks";
import { ScoreStamp } from "~/components/score-stamp";
import { Badge } from "~/components/ui/badge";
import { Term } from "~/components/ui/help/term";
import { formatClock, formatMarksChange } from "~/i18n/format/format";
import { formatLimit } from "~/i18n/format/format-limit";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedReport } from "./load-report.server";

/** The stamp, what it is, and the few figures beside it. */
export function ReportSummary({ loaded }: { loaded: LoadedReport }) {
  const { report, score, question, attempt, history, byTutor, byRounds, paper } = loaded;
  const { t } = useTranslation(["report", "terms", "shell", "marking", "photos"]);
  const { t: words } = useTranslation("report");
  const language = useLanguage();
  const tally = (status: "hit" | "partial" | "missed") =>
    report?.points.filter((point) => point.status === status).length ?? 0;
  const change = changeOf(history, attempt.id);
  const withheld = loaded.withheld.length > 0;
  const banded = report ? loaded.points.length === 0 : score?.range !== undefined;
  return (
    <section
      aria-label={t("sections.summary")}
      className="grid items-center gap-x-10 gap-y-5 border-y border-rule bg-sheet px-5 py-6 sm:grid-cols-[auto_1fr] sm:px-8"
    >
      {score ? (
        <ScoreStamp
          marks={score.marks}
          maxMarks={score.maxMarks}
          share={score.share}
          range={score.range}
          label={
            byTutor ? t("marking:report.stampTutor") : paper?.transcribed ? t("photos:report.transcript") : undefined
          }
          language={language}
        />
      ) : null}
      <div className="grid gap-3">
        <p className="figures flex flex-wrap gap-x-5 gap-y-1">
          <span>
            {t("terms:answer")}{" "}
            {paper && !paper.transcribed
              ? t("photos:report.medium")
              : t("shell:unit.characters", { count: loaded.characters })}
          </span>
          <span className="text-ink-soft">{formatLimit(words, question.limit)}</span>
          <span>
            {t(attempt.sittingId === null ? "usedTime" : "usedTimePaper", { time: formatClock(attempt.usedMs) })}
          </span>
          {change === null || byTutor ? null : (
            <span className="text-vermilion">
              {change === 0 ? t("changeNone") : t("change", { change: formatMarksChange(change, language) })}
            </span>
          )}
        </p>
        {report && loaded.points.length > 0 ? (
          <p className="flex flex-wrap gap-2">
            <Badge tone="good">{t("summary.hit", { count: tally("hit") })}</Badge>
            <Badge tone="warn">{t("summary.partial", { count: tally("partial") })}</Badge>
            <Badge tone="mark">{t("summary.missed", { count: tally("missed") })}</Badge>
          </p>
        ) : null}
        {paper && !score && !withheld ? <p className="text-lg font-semibold">{t("photos:report.waiting")}</p> : null}
        {byTutor ? (
          <p>
            {byRounds ? t("marking:report.stampRounds") : t("marking:report.stampTutorBy", { name: loaded.tutorName })}
          </p>
        ) : null}
        <p className="max-w-text text-sm text-ink-soft">
          {byTutor
            ? t("marking:report.stampHelp")
            : score
              ? t(banded ? "estimateHelpBand" : "estimateHelp")
              : t(withheld ? "withheld" : paper ? "photos:report.waitingText" : "noRubric")}
          {paper?.transcribed && score ? ` ${t("photos:report.transcriptScore")}` : ""}
          {score?.range ? ` ${t("rangeHelp")}` : ""}
        </p>
        {report ? (
          <p className="text-xs text-ink-soft">
            {t("profileUsed", { profile: report.profile })} <Term of="profile" bare />
            {banded ? (
              <>
                {" "}
                · <Term of="band" />
              </>
            ) : null}{" "}
            · {t("engine", { engine: report.engine })}
          </p>
        ) : null}
      </div>
    </section>
  );
}

/** Marks gained on the attempt before, or null where there is none to compare with. */
function changeOf(history: LoadedReport["history"], id: string): number | null {
  const index = history.findIndex((handIn) => handIn.id === id);
  const [before, here] = [history[index - 1], history[index]];
  if (before?.marksHundredths == null || here?.marksHundredths == null) return null;
  return before.maxHundredths === here.maxHundredths ? toMarks(here.marksHundredths - before.marksHundredths) : null;
}
