import { useTranslation } from "~/i18n/use-translation";
import { useScoreText } from "~/components/marking/use-score-text";
import { Badge } from "~/components/ui/badge";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Table, type Column } from "~/components/ui/table";
import { useRootData } from "~/frame/root-data";
import { formatDateTime, formatMarks } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedReport } from "../load-report.server";

type Side = LoadedReport["sides"][number];

/** 机评、自评与师评 as totals, with whose marks count and the tutor's reason. */
export function SidesSheet({ sides, tutorName, byRounds }: Pick<LoadedReport, "sides" | "tutorName" | "byRounds">) {
  const { t } = useTranslation(["marking", "report"]);
  const language = useLanguage();
  const score = useScoreText();
  const timeZone = useRootData().timeZone;
  const note = (side: Side) => {
    const date = formatDateTime(side.at, language, timeZone);
    if (side.source === "engine") return t("report.engineNote", { date });
    if (side.source === "self") return side.selfMarked ? <SelfNote side={side} date={date} /> : t("report.selfNote");
    return (
      <span className="grid gap-1">
        <span className="text-sm text-ink-soft">
          {byRounds ? t("report.byRounds", { date }) : t("report.byTutor", { name: tutorName, date })}
        </span>
        {side.note === null ? null : (
          <span>
            <span className="me-2 text-sm text-ink-soft">{t("report.reason")}</span>
            {side.note}
          </span>
        )}
      </span>
    );
  };
  const columns: Column<Side>[] = [
    {
      key: "who",
      header: t("report.who"),
      rowHeader: true,
      cell: (side) => (
        <span className="flex flex-wrap items-center gap-2">
          {t(`by.${side.source}`)}
          {side.counts ? <Badge tone="good">{t("counts")}</Badge> : null}
          {side.source === "self" ? <Badge>{t("countsNot")}</Badge> : null}
        </span>
      ),
    },
    {
      key: "marks",
      header: t("report.marks"),
      cell: (side) => (
        <span className="grid gap-1">
          <span className="figures font-bold">{score(side.score)}</span>
          {side.deducted > 0 ? (
            <span className="text-sm text-ink-soft">
              {t("report:totalNote.deducted", { marks: formatMarks(side.deducted, language) })}
            </span>
          ) : null}
        </span>
      ),
    },
    { key: "note", header: t("report.note"), className: "w-[60%]", cell: note },
  ];
  return (
    <Sheet labelledBy="sides">
      <SheetTitle id="sides">{t("report.title")}</SheetTitle>
      <Table caption={t("report.caption")} columns={columns} rows={sides} rowKey={(side) => side.source} />
    </Sheet>
  );
}

/** What the writer makes of their own marks. */
function SelfNote({ side, date }: { side: Side; date: string }) {
  const { t } = useTranslation(["selfMark", "report"]);
  return (
    <span className="grid gap-1">
      <span className="text-sm text-ink-soft">{t("report.sideNote", { date })}</span>
      {side.note === null ? null : (
        <span className="whitespace-pre-line">
          <span className="me-2 text-sm text-ink-soft">{t("report.reflection")}</span>
          {side.note}
        </span>
      )}
      {side.reasons.length === 0 ? null : (
        <span>
          <span className="me-2 text-sm text-ink-soft">{t("report.reasons")}</span>
          {side.reasons
            .map(({ no, reason }) => t("report.reasonRow", { no, reason: t(`report:reason.${reason}`) }))
            .join(" · ")}
        </span>
      )}
    </span>
  );
}
