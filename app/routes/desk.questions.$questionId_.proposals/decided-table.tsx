import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Table, type Column } from "~/components/ui/table";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedProposals } from "./load-proposals.server";

type Row = LoadedProposals["decided"][number];

/** What tutors decided about earlier wordings, latest first. */
export function DecidedTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation("marking");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  if (rows.length === 0) return <p className="text-ink-soft">{t("proposals.historyEmpty")}</p>;
  const columns: Column<Row>[] = [
    {
      key: "words",
      header: t("proposals.columns.words"),
      rowHeader: true,
      className: "w-[36%]",
      cell: ({ words }) => (
        <span lang="zh-CN" className="font-essay">
          {words === "" ? t("proposals.erasedWords") : words}
        </span>
      ),
    },
    {
      key: "point",
      header: t("proposals.columns.point"),
      cell: ({ point }) => <span lang="zh-CN">{point ? t("proposals.point", point) : t("proposals.pointGone")}</span>,
    },
    {
      key: "state",
      header: t("proposals.columns.state"),
      cell: ({ state }) => (
        <Badge tone={state === "accepted" ? "good" : "plain"}>{t(`proposals.state.${state}`)}</Badge>
      ),
    },
    {
      key: "changed",
      header: t("proposals.columns.changed"),
      cell: ({ changedAnswers }) => (changedAnswers === null ? "—" : t("proposals.changed", { count: changedAnswers })),
    },
    {
      key: "by",
      header: t("proposals.columns.by"),
      cell: ({ decidedBy, decidedAt }) =>
        t("proposals.decidedBy", { name: decidedBy, date: formatDateTime(decidedAt ?? 0, language, timeZone) }),
    },
  ];
  return <Table wide caption={t("proposals.history")} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
