import type { MISS_REASONS } from "@content/contract/report";
import { useTranslation } from "~/i18n/use-translation";
import type { MarkedBy } from "~/domain/marking/overridden/counting-assessment";
import { formatMarks, formatPercent } from "~/i18n/format/format";
import type { Language } from "~/i18n/language/language";
import { markId } from "./answer-text";
import { pointRowId } from "./answer/point-row-id";
import { Badge, type BadgeTone } from "./ui/badge";
import { Table, type Column } from "./ui/table";

export type PointRow = {
  id: string;
  /** 1-based, the same number as in the answer's marks. */
  no: number;
  label: string;
  /** Marks; where the rubric sets none (`marksSet` false): the share 0..1 earned, and `max` is not shown. */
  awarded: number;
  max: number;
  status: "hit" | "partial" | "missed";
  /** The candidate's own words, verbatim. */
  evidence: readonly { text: string; paragraph?: number }[];
  /** Pages of an answer on paper on which it is marked. */
  pages?: readonly number[];
  /** Where the point stands in the materials. */
  sources: readonly { material: string; text: string }[];
  reason?: (typeof MISS_REASONS)[number];
  /** What each side gives where more than one has marked; left out for a side that has not. */
  by?: Partial<Record<MarkedBy, number>>;
};

type Props = {
  points: readonly PointRow[];
  marksSet: boolean;
  /** The estimate, what findings took off it, and whether a band part was added: the foot says how the rows lead to it. */
  total?: {
    awarded: number;
    max: number;
    deducted: number;
    banded: boolean;
    by?: Partial<Record<MarkedBy, number | null>>;
  };
  /** 机评｜自评｜师评 side by side in place of one column 得分. */
  sides?: readonly MarkedBy[];
  language: Language;
};

const TONES: Record<PointRow["status"], BadgeTone> = { hit: "good", partial: "warn", missed: "mark" };

/** 序号｜采分点｜分值｜得分｜你的原文｜材料出处｜失分原因 */
export function PointsTable({ points, marksSet, total, sides = [], language }: Props) {
  const { t } = useTranslation(["report", "marking"]);
  const marks = (value: number) => (marksSet ? formatMarks(value, language) : formatPercent(value, language));
  const columns: Column<PointRow>[] = [
    { key: "no", header: t("columns.no"), className: "w-14 print:w-8", cell: (row) => row.no },
    {
      key: "point",
      header: t("columns.point"),
      className: "w-[19%] print:w-[17%]",
      rowHeader: true,
      cell: (row) => <span lang="zh-CN">{row.label}</span>,
    },
    ...(marksSet
      ? [{ key: "max", header: t("columns.max"), align: "end" as const, cell: (row: PointRow) => marks(row.max) }]
      : []),
    ...(sides.length === 0
      ? [awardColumn("awarded", t("columns.awarded"), (row) => row.awarded, marks)]
      : sides.map((side) => awardColumn(side, t(`marking:by.${side}`), (row) => row.by?.[side], marks))),
    {
      key: "evidence",
      header: t("columns.evidence"),
      className: "w-[26%] print:w-[24%]",
      cell: (row) => <Evidence row={row} language={language} />,
    },
    {
      key: "source",
      header: t("columns.source"),
      className: "w-[21%] print:w-[30%]",
      cell: (row) => <Sources row={row} />,
    },
    {
      key: "reason",
      header: t("columns.reason"),
      cell: (row) => (
        <span className="grid justify-items-start gap-0.5">
          <Badge tone={TONES[row.status]}>{t(`status.${row.status}`)}</Badge>
          {row.reason && row.status !== "hit" ? <span className="text-sm">{t(`reason.${row.reason}`)}</span> : null}
        </span>
      ),
    },
  ];
  return (
    <Table
      wide
      caption={t("pointsCaption")}
      columns={columns}
      rows={points}
      rowKey={(row) => row.id}
      rowId={(row) => pointRowId(row.no)}
      foot={
        total && marksSet
          ? {
              point: t("total"),
              max: marks(total.max),
              awarded: <Total>{marks(total.awarded)}</Total>,
              ...Object.fromEntries(
                sides.map((side) => [side, <Total key={side}>{shown(total.by?.[side], marks)}</Total>]),
              ),
              evidence: <TotalNote total={total} points={points} language={language} />,
            }
          : undefined
      }
    />
  );
}

function awardColumn(
  key: string,
  header: string,
  valueOf: (row: PointRow) => number | undefined,
  marks: (value: number) => string,
): Column<PointRow> {
  return {
    key,
    header,
    align: "end",
    cell: (row) => {
      const value = valueOf(row);
      const earned = value !== undefined && value > 0;
      return (
        <span className={earned ? "font-serif text-lg leading-7 font-bold text-vermilion" : "text-ink-soft"}>
          {shown(value, marks)}
        </span>
      );
    },
  };
}

function shown(value: number | null | undefined, marks: (value: number) => string): string {
  return value === undefined || value === null ? "—" : marks(value);
}

/** How the rows' sum becomes the total, where the two differ. */
function TotalNote({ total, points, language }: Required<Pick<Props, "total">> & Pick<Props, "points" | "language">) {
  const { t } = useTranslation("report");
  const sum = points.reduce((marks, row) => marks + row.awarded, 0);
  if (Math.abs(sum - total.awarded) < 0.005) return null;
  const rest = sum - total.deducted;
  const steps = [
    t("totalNote.points", { marks: formatMarks(sum, language) }),
    ...(total.deducted > 0 ? [t("totalNote.deducted", { marks: formatMarks(total.deducted, language) })] : []),
    ...(total.banded
      ? [t("totalNote.banded")]
      : Math.abs(rest - total.awarded) < 0.005
        ? []
        : [t("totalNote.rounded")]),
  ];
  return <span className="text-sm font-normal text-ink-soft">{steps.join(t("totalNote.joint"))}</span>;
}

function Total({ children }: { children: string }) {
  return <span className="font-serif text-lg font-bold text-vermilion">{children}</span>;
}

function Evidence({ row, language }: { row: PointRow; language: Language }) {
  const { t } = useTranslation(["report", "photos"]);
  if (row.pages && row.pages.length > 0)
    return <span>{row.pages.map((no) => t("photos:report.seePage", { no }))}</span>;
  if (row.evidence.length === 0) return <span className="text-ink-soft">{t("noEvidence")}</span>;
  return (
    <span className="grid gap-1 font-essay" lang="zh-CN">
      {row.evidence.map((evidence, index) => (
        <span key={index}>
          <a
            href={`#${markId(row.no)}`}
            title={t("toAnswer", { no: row.no })}
            className="underline decoration-vermilion decoration-2 underline-offset-4 hover:bg-vermilion-wash"
          >
            {evidence.text}
          </a>
          {evidence.paragraph === undefined ? null : (
            <span lang={language} className="ms-1.5 font-sans text-sm whitespace-nowrap text-ink-soft">
              {t("inParagraph", { no: evidence.paragraph })}
            </span>
          )}
        </span>
      ))}
    </span>
  );
}

function Sources({ row }: { row: PointRow }) {
  const { t } = useTranslation("report");
  if (row.sources.length === 0) return <span className="text-sm text-ink-soft">{t("noSource")}</span>;
  return (
    <span className="grid gap-1 text-sm" lang="zh-CN">
      {row.sources.map((source, index) => (
        <span key={index}>
          <span className="text-ink-soft">{t("sourceIn", { material: source.material })}</span>
          <span className="font-essay">「{source.text}」</span>
        </span>
      ))}
    </span>
  );
}
