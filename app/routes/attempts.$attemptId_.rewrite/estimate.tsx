import { useTranslation } from "~/i18n/use-translation";
import { DifferenceText } from "~/components/drafts/difference-text";
import { Badge } from "~/components/ui/badge";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Table, type Column } from "~/components/ui/table";
import { formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { RewriteEstimate } from "~/services/rewrite/estimate-rewrite.server";

const TONES = { hit: "good", partial: "warn", missed: "mark" } as const;
type Row = RewriteEstimate["points"][number];

/** 练习估分 before and after, per key point, and what was changed. */
export function Estimate({
  estimate: { before, after, points, characters, differences },
}: {
  estimate: RewriteEstimate;
}) {
  const { t } = useTranslation(["rewrite", "report"]);
  const columns: Column<Row>[] = [
    { key: "point", header: t("point"), rowHeader: true, className: "w-1/2", cell: (row) => <Zh>{row.label}</Zh> },
    { key: "before", header: t("before"), cell: (row) => <Status status={row.before} /> },
    { key: "after", header: t("after"), cell: (row) => <Status status={row.after} /> },
  ];
  return (
    <>
      <Sheet labelledBy="estimate">
        <SheetTitle id="estimate">{t("estimateHeading")}</SheetTitle>
        {after ? (
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1" role="status">
            {before ? (
              <>
                <span className="text-ink-soft">{t("before")}</span> <Total total={before} />
                <span aria-hidden>→</span>
              </>
            ) : null}
            <span className="text-ink-soft">{t("after")}</span> <Total total={after} />
          </p>
        ) : (
          <p>{t("noRubric")}</p>
        )}
        <p className="mt-2 max-w-text text-sm text-ink-soft">{t("estimateHelp")}</p>
        {points.length > 0 ? (
          <div className="mt-4">
            <Table caption={t("estimateHeading")} columns={columns} rows={points} rowKey={({ pointId }) => pointId} />
          </div>
        ) : null}
      </Sheet>
      <Sheet labelledBy="changes">
        <SheetTitle id="changes" aside={t("characters", characters)}>
          {t("changes")}
        </SheetTitle>
        {differences.every(({ kind }) => kind === "kept") ? (
          <p className="text-ink-soft">{t("unchanged")}</p>
        ) : (
          <DifferenceText differences={differences} removed={t("removed")} added={t("added")} />
        )}
      </Sheet>
    </>
  );
}

function Total({ total: { marks, maxMarks, share, range } }: { total: NonNullable<RewriteEstimate["after"]> }) {
  const { t } = useTranslation(["rewrite", "report"]);
  const language = useLanguage();
  return (
    <strong className="figures font-serif text-xl text-vermilion">
      {marks === null || maxMarks === null
        ? formatPercent(share, language)
        : t("report:marksOf", { marks: formatMarks(marks, language), max: formatMarks(maxMarks, language) })}
      {range
        ? ` ${t("range", { low: formatMarks(range.low, language), high: formatMarks(range.high, language) })}`
        : ""}
    </strong>
  );
}

function Status({ status }: { status: Row["before"] }) {
  const { t } = useTranslation("report");
  return status === null ? (
    <span className="text-ink-soft">—</span>
  ) : (
    <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>
  );
}

function Zh({ children }: { children: string }) {
  return <span lang="zh-CN">{children}</span>;
}
