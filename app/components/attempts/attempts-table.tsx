import { useTranslation } from "~/i18n/use-translation";
import {
  formatClock,
  formatDateTime,
  formatMarks,
  formatMarksChange,
  formatNumber,
  formatPercent,
} from "~/i18n/format/format";
import type { Language } from "~/i18n/language/language";
import { Badge } from "../ui/badge";
import { Table, type Column } from "../ui/table";
import { TextLink } from "../ui/text-link";

export type AttemptRow = {
  id: string;
  href: string;
  /** 1-based in order of handing in. */
  no: number;
  sealedAt: number;
  /** Null where the question sets no marks; then the share counts. */
  marks: number | null;
  maxMarks: number | null;
  /** 0..1; null where there is no rubric to estimate with. */
  share: number | null;
  characters: number;
  /** Written by hand: without marks it waits for a tutor, it is not an empty sheet. */
  paper?: boolean;
  usedMs: number | null;
  current?: boolean;
};

type Props = { attempts: readonly AttemptRow[]; language: Language; timeZone: string };

/** Change against the attempt before; shares count in percentage points where marks cannot be compared. */
function changeOf(row: AttemptRow, before: AttemptRow | undefined, language: Language): string | null {
  if (!before || row.share === null || before.share === null) return null;
  if (row.marks !== null && before.marks !== null && row.maxMarks === before.maxMarks) {
    return formatMarksChange(row.marks - before.marks, language);
  }
  return `${formatMarksChange(Math.round((row.share - before.share) * 100), language)}%`;
}

/** 历次作答 of one question, the latest first. */
export function AttemptsTable({ attempts, language, timeZone }: Props) {
  const { t } = useTranslation(["report", "photos"]);
  if (attempts.length === 0) return <p className="text-ink-soft">{t("history.empty")}</p>;
  const byNo = new Map(attempts.map((attempt) => [attempt.no, attempt]));
  const latestFirst = [...attempts].sort((a, b) => b.no - a.no);
  const columns: Column<AttemptRow>[] = [
    { key: "no", header: t("history.no"), cell: (row) => row.no },
    {
      key: "date",
      header: t("history.date"),
      rowHeader: true,
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-2">
          <TextLink to={row.href} aria-current={row.current ? "page" : undefined}>
            <time dateTime={new Date(row.sealedAt).toISOString()}>
              {formatDateTime(row.sealedAt, language, timeZone)}
            </time>
          </TextLink>
          {row.current ? <Badge tone="mark">{t("history.current")}</Badge> : null}
        </span>
      ),
    },
    {
      key: "score",
      header: t("history.score"),
      align: "end",
      cell: (row) => (
        <span className="font-serif font-bold text-vermilion">
          {row.share === null
            ? row.paper
              ? t("photos:report.waiting")
              : "—"
            : row.marks === null || row.maxMarks === null
              ? formatPercent(row.share, language)
              : `${formatMarks(row.marks, language)} / ${formatMarks(row.maxMarks, language)}`}
        </span>
      ),
    },
    {
      key: "change",
      header: t("history.change"),
      align: "end",
      cell: (row) => changeOf(row, byNo.get(row.no - 1), language) ?? "—",
    },
    {
      key: "length",
      header: t("history.length"),
      align: "end",
      cell: (row) =>
        row.paper && row.characters === 0 ? t("photos:report.medium") : formatNumber(row.characters, language),
    },
    {
      key: "time",
      header: t("history.time"),
      align: "end",
      cell: (row) => (row.usedMs === null ? "—" : formatClock(row.usedMs)),
    },
  ];
  return <Table caption={t("history.caption")} columns={columns} rows={latestFirst} rowKey={(row) => row.id} />;
}
