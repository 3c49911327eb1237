import { useTranslation } from "~/i18n/use-translation";
import { Histogram } from "~/components/charts/histogram";
import { Table, type Column } from "~/components/ui/table";
import { formatMarks, formatNumber, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { InsightOfAssignment } from "~/services/insight/assignment-insight.server";

type Bin = InsightOfAssignment["distribution"]["bins"][number];

/** How the class's totals spread over the tenths of full marks. */
export function Distribution({ insight: { distribution, people } }: { insight: InsightOfAssignment }) {
  const { t } = useTranslation("insight");
  const language = useLanguage();
  const { bins, spread, max } = distribution;
  if (spread === null) return <p className="text-ink-soft">{t("report.distributionNone")}</p>;
  const share = (value: number) => formatPercent(value, language);
  /** In marks too, where everybody's full marks are the same. */
  const inMarks = (value: number) => (max === null ? null : formatMarks(Math.round(value * max) / 100, language));
  const both = (value: number) => [share(value), inMarks(value)].filter(Boolean).join(" · ");
  const between = (low: string, high: string) => t("report.between", { low, high });
  const facts: [string, string][] = [
    [t("report.facts.n"), formatNumber(spread.n, language)],
    [t("report.facts.mean"), both(spread.mean)],
    [t("report.facts.median"), both(spread.median)],
    [t("report.facts.quarters"), between(share(spread.quarter), share(spread.threeQuarters))],
    [t("report.facts.ends"), between(share(spread.low), share(spread.high))],
  ];
  const columns: Column<Bin>[] = [
    {
      key: "range",
      header: t("report.range"),
      rowHeader: true,
      cell: ({ from, to }) => between(share(from), share(to)),
    },
    ...(max === null
      ? []
      : [
          {
            key: "marks",
            header: t("report.marksRange"),
            cell: ({ from, to }: Bin) => between(inMarks(from) ?? "", inMarks(to) ?? ""),
          },
        ]),
    { key: "count", header: t("report.count"), align: "end", cell: ({ count }) => formatNumber(count, language) },
  ];
  const missing = people - spread.n;
  return (
    <div className="grid gap-6">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-5">
        {facts.map(([term, fact]) => (
          <div key={term} className="border-s-4 border-rule ps-3">
            <dt className="text-sm text-ink-soft">{term}</dt>
            <dd className="figures">{fact}</dd>
          </div>
        ))}
      </dl>
      <Histogram
        title={t("report.distribution")}
        description={t("report.distributionOf", { count: spread.n, mean: share(spread.mean) })}
        counts={bins.map(({ count }) => count)}
        edges={[...bins.map(({ from }) => `${Math.round(from * 100)}`), share(1)]}
        marker={{ at: spread.mean, label: t("report.mean", { mean: share(spread.mean) }) }}
        tableLabel={t("table")}
        table={
          <Table caption={t("report.distribution")} columns={columns} rows={bins} rowKey={({ from }) => `${from}`} />
        }
      />
      {missing > 0 ? <p className="text-sm text-ink-soft">{t("report.incomplete", { count: missing })}</p> : null}
    </div>
  );
}
