import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Table, type Column } from "~/components/ui/table";
import { formatNumber, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedAnchors } from "./load-anchors.server";

type Row = LoadedAnchors["agreements"][number];

/** Of each marker: scripts, kappa with its interval, exact and adjacent marks, and the lean. */
export function AgreementTable({ rows }: { rows: Row[] }) {
  const { t } = useTranslation("rounds");
  const language = useLanguage();
  if (rows.length === 0) return <p className="text-ink-soft">{t("anchors.noAgreement")}</p>;
  const number = (value: number | null) =>
    value === null ? "—" : formatNumber(Math.round(value * 100) / 100, language);
  const percent = (value: number | null) => (value === null ? "—" : formatPercent(value, language));
  const interval = ({ low, high }: Row["interval"]) =>
    low === null || high === null ? "—" : t("anchors.interval", { low: number(low), high: number(high) });
  const figure = (key: string, header: string, of: (row: Row) => string): Column<Row> => ({
    key,
    header,
    align: "end",
    cell: (row) => <span className="figures">{of(row)}</span>,
  });
  const columns: Column<Row>[] = [
    { key: "name", header: t("board.marker"), rowHeader: true, cell: ({ name }) => name },
    figure("n", t("anchors.n"), ({ n }) => `${n}`),
    figure("kappa", t("anchors.kappa"), ({ kappa }) => number(kappa)),
    figure("interval", t("anchors.intervalOf"), (row) => interval(row.interval)),
    figure("exact", t("anchors.exact"), ({ exact }) => percent(exact)),
    figure("adjacent", t("anchors.adjacent"), ({ adjacent }) => percent(adjacent)),
    figure("bias", t("anchors.bias"), ({ bias }) =>
      bias === null ? "—" : `${bias > 0 ? "+" : bias < 0 ? "−" : ""}${percent(Math.abs(bias))}`,
    ),
    { key: "few", header: t("board.note"), cell: ({ few }) => (few ? <Badge tone="warn">{t("few")}</Badge> : "") },
  ];
  return <Table wide caption={t("anchors.agreement")} columns={columns} rows={rows} rowKey={(row) => row.personId} />;
}
