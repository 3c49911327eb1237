import { useTranslation } from "~/i18n/use-translation";
import { Table, type Column } from "~/components/ui/table";
import { formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedBoard } from "./load-board.server";

type Row = LoadedBoard["questions"][number];

const STANDINGS = ["first", "second", "third", "expert", "settled"] as const;

/** By question: how many answers wait for which round, how many are settled, and how far their two marks lay apart. */
export function RoundsTable({ questions }: { questions: Row[] }) {
  const { t } = useTranslation("rounds");
  const language = useLanguage();
  const columns: Column<Row>[] = [
    {
      key: "question",
      header: t("board.question"),
      rowHeader: true,
      cell: ({ no, title }) => (
        <span lang="zh-CN">
          {no}. {title}
        </span>
      ),
    },
    ...STANDINGS.map((standing) => ({
      key: standing,
      header: t(`board.waits.${standing}`),
      align: "end" as const,
      cell: (row: Row) => <span className="figures">{row[standing]}</span>,
    })),
    {
      key: "difference",
      header: t("board.difference"),
      align: "end",
      cell: ({ meanDifference, within, pairs }) => (
        <span className="figures">
          {meanDifference === null
            ? "—"
            : t("board.differenceOf", { mean: formatPercent(meanDifference, language), within, pairs })}
        </span>
      ),
    },
  ];
  return <Table wide caption={t("board.rounds")} columns={columns} rows={questions} rowKey={(row) => row.questionId} />;
}
