import { useMemo } from "react";
import { useTranslation } from "~/i18n/use-translation";
import type { Report, ReportPoint } from "@content/contract/report";
import { AnswerText, markId, type AnswerMark } from "~/components/answer-text";
import { pointRowId } from "~/components/answer/point-row-id";
import { FindingsList } from "~/components/findings-list";
import { ScoreStamp } from "~/components/score-stamp";
import { Badge, type BadgeTone } from "~/components/ui/badge";
import { Table, type Column } from "~/components/ui/table";
import type { ScoredText } from "~/domain/drills/drill-result";
import { useLanguage } from "~/i18n/language/use-language";

const TONES: Record<ReportPoint["status"], BadgeTone> = { hit: "good", partial: "warn", missed: "mark" };

type Row = ReportPoint & { no: number; label: string };

/** A text under the red pen, point by point, with its 练习估分. */
export function ScoredResult({ result }: { result: ScoredText }) {
  const { t } = useTranslation(["drills", "report"]);
  const language = useLanguage();
  const { report, text, labels } = result;
  const marks = useMemo(() => marksOf(report), [report]);
  const rows = report.points.map((point, index): Row => ({
    ...point,
    no: index + 1,
    label: labels[index] ?? point.id,
  }));
  const tally = (status: ReportPoint["status"]) => rows.filter((row) => row.status === status).length;
  // What the table says of each point already is not said again below it.
  const remarks = report.findings.filter(({ code }) => !code.startsWith("point-"));
  return (
    <>
      <div className="mb-6 flex flex-wrap items-center gap-x-8 gap-y-4">
        <ScoreStamp marks={report.marks} maxMarks={report.maxMarks} share={report.share} language={language} />
        <div className="grid min-w-0 flex-1 basis-64 gap-2">
          <p className="flex flex-wrap gap-2">
            <Badge tone="good">{t("report:summary.hit", { count: tally("hit") })}</Badge>
            <Badge tone="warn">{t("report:summary.partial", { count: tally("partial") })}</Badge>
            <Badge tone="mark">{t("report:summary.missed", { count: tally("missed") })}</Badge>
          </p>
          <p className="max-w-text text-sm text-ink-soft">{t("drills:result.scored")}</p>
        </div>
      </div>
      <h3 className="mb-2 text-lg">{t("drills:result.yourText")}</h3>
      <AnswerText answer={text} marks={marks} {...offSheetOf(report)} />
      <h3 className="mt-7 mb-2 text-lg">{t("drills:result.points")}</h3>
      <PointTable rows={rows} />
      {remarks.length > 0 ? (
        <>
          <h3 className="mt-7 mb-1 text-lg">{t("report:sections.findings")}</h3>
          <FindingsList
            findings={remarks}
            flags={report.flags}
            answer={text}
            pointIds={rows.map(({ id }) => id)}
            language={language}
          />
        </>
      ) : null}
    </>
  );
}

function PointTable({ rows }: { rows: Row[] }) {
  const { t } = useTranslation(["drills", "report"]);
  const columns: Column<Row>[] = [
    { key: "no", header: t("report:columns.no"), className: "w-14", cell: (row) => row.no },
    {
      key: "point",
      header: t("report:columns.point"),
      rowHeader: true,
      className: "w-2/5",
      cell: (row) => <span lang="zh-CN">{row.label}</span>,
    },
    {
      key: "status",
      header: t("drills:result.status"),
      cell: (row) => (
        <span className="grid justify-items-start gap-0.5">
          <Badge tone={TONES[row.status]}>{t(`report:status.${row.status}`)}</Badge>
          {row.reason && row.status !== "hit" ? (
            <span className="text-sm">{t(`report:reason.${row.reason}`)}</span>
          ) : null}
        </span>
      ),
    },
    { key: "evidence", header: t("drills:result.evidence"), cell: (row) => <Words row={row} /> },
  ];
  return (
    <Table
      caption={t("report:pointsCaption")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowId={(row) => pointRowId(row.no)}
    />
  );
}

function Words({ row }: { row: Row }) {
  const { t } = useTranslation("report");
  if (row.evidence.length === 0) return <span className="text-ink-soft">{t("noEvidence")}</span>;
  return (
    <span className="grid gap-1 font-essay" lang="zh-CN">
      {row.evidence.map((evidence, index) => (
        <a
          key={index}
          href={`#${markId(row.no)}`}
          className="underline decoration-vermilion decoration-2 underline-offset-4 hover:bg-vermilion-wash"
        >
          {evidence.text}
        </a>
      ))}
    </span>
  );
}

function offSheetOf(report: Report): { offSheetFrom?: number } {
  const start = report.findings.find(({ code }) => code === "off-sheet")?.start;
  return start === undefined ? {} : { offSheetFrom: start };
}

function marksOf(report: Report): AnswerMark[] {
  return report.points.flatMap(({ status, evidence }, index) =>
    status === "missed" ? [] : evidence.map(({ start, end }) => ({ start, end, pointNo: index + 1, kind: status })),
  );
}
