import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Table, type Column } from "~/components/ui/table";
import { formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedBoard } from "./load-board.server";

type Row = LoadedBoard["leans"][number];

/** How each marker leans against what their answers came to: lenient above nought, severe below. */
export function LeanTable({ leans }: { leans: Row[] }) {
  const { t } = useTranslation("rounds");
  const language = useLanguage();
  if (leans.length === 0) return <p className="text-ink-soft">{t("board.noLeans")}</p>;
  const columns: Column<Row>[] = [
    { key: "name", header: t("board.marker"), rowHeader: true, cell: ({ name }) => name },
    { key: "n", header: t("board.answers"), align: "end", cell: ({ n }) => <span className="figures">{n}</span> },
    {
      key: "lean",
      header: t("board.lean"),
      align: "end",
      cell: ({ lean }) => (
        <span className="figures">
          {lean > 0 ? "+" : lean < 0 ? "−" : ""}
          {formatPercent(Math.abs(lean), language)}
        </span>
      ),
    },
    { key: "few", header: t("board.note"), cell: ({ few }) => (few ? <Badge tone="warn">{t("few")}</Badge> : "") },
  ];
  return <Table caption={t("board.leans")} columns={columns} rows={leans} rowKey={(row) => row.personId} />;
}
