import { useTranslation } from "~/i18n/use-translation";
import { ShareBar } from "~/components/charts/share-bar";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Table, type Column } from "~/components/ui/table";
import { useRootData } from "~/frame/root-data";
import { formatDate, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedProgress } from "./load-progress.server";

type Row = { key: string; name: string; shares: (number | null)[] };

/** Kinds of points and 失分原因 over stretches of time, each with a bar and its figure. */
export function Trends({ trends: { periods, kinds, reasons } }: { trends: LoadedProgress["trends"] }) {
  const { t } = useTranslation(["progress", "terms", "report"]);
  if (periods.length === 0) {
    return (
      <Sheet labelledBy="kinds">
        <SheetTitle id="kinds">{t("kinds.heading")}</SheetTitle>
        <p className="text-ink-soft">{t("kinds.none")}</p>
      </Sheet>
    );
  }
  return (
    <>
      <Sheet labelledBy="kinds">
        <SheetTitle id="kinds">{t("kinds.heading")}</SheetTitle>
        <p className="mb-4 max-w-text text-ink-soft">{t("kinds.help")}</p>
        <PeriodTable
          caption={t("kinds.heading")}
          header={t("kinds.kind")}
          periods={periods}
          tone="pen"
          rows={kinds.map(({ name, shares }) => ({ key: name, name: t(`terms:pointKind.${name}`), shares }))}
        />
      </Sheet>
      <Sheet labelledBy="reasons">
        <SheetTitle id="reasons">{t("reasons.heading")}</SheetTitle>
        <p className="mb-4 max-w-text text-ink-soft">{t(reasons.length === 0 ? "reasons.none" : "reasons.help")}</p>
        {reasons.length === 0 ? null : (
          <PeriodTable
            caption={t("reasons.heading")}
            header={t("reasons.reason")}
            periods={periods}
            tone="mark"
            rows={reasons.map(({ name, shares }) => ({
              ...{ key: name ?? "unnamed", shares },
              name: name === null ? t("reasons.unnamed") : t(`report:reason.${name}`),
            }))}
          />
        )}
      </Sheet>
    </>
  );
}

type TableProps = {
  caption: string;
  header: string;
  periods: LoadedProgress["trends"]["periods"];
  rows: Row[];
  tone: "pen" | "mark";
};

function PeriodTable({ caption, header, periods, rows, tone }: TableProps) {
  const { t } = useTranslation("progress");
  const language = useLanguage();
  const { timeZone } = useRootData();
  const day = (at: number) => formatDate(at, language, timeZone);
  const columns: Column<Row>[] = [
    { key: "name", header, rowHeader: true, cell: ({ name }) => name },
    ...periods.map(({ from, to, answers }, index): Column<Row> => {
      const days = day(from) === day(to) ? day(from) : t("fromTo", { from: day(from), to: day(to) });
      return {
        ...{ key: `${index}`, header: t("period", { days, count: answers }), className: "w-1/5 whitespace-normal" },
        cell: ({ shares }) => {
          const share = shares[index] ?? null;
          return share === null ? (
            <span className="text-ink-soft">—</span>
          ) : (
            <>
              <span className="figures">{formatPercent(share, language)}</span>
              <ShareBar share={share} tone={tone} />
            </>
          );
        },
      };
    }),
  ];
  return <Table wide caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}
