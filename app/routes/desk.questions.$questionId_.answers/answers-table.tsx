import { useTranslation } from "~/i18n/use-translation";
import { useScoreText } from "~/components/marking/use-score-text";
import { Table, type Column } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDateTime, formatNumber } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedAnswers } from "./load-answers.server";

type Row = LoadedAnswers["rows"][number];

const SIDES = ["engine", "self", "tutor"] as const;

/** 学员｜交卷时间｜字数｜机评｜自评｜师评 */
export function AnswersTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation(["marking", "photos"]);
  const language = useLanguage();
  const score = useScoreText();
  const timeZone = useRootData().timeZone;
  const nameOf = ({ displayName, role }: Row) => displayName || t(role === "visitor" ? "visitor" : "erased");
  const columns: Column<Row>[] = [
    { key: "who", header: t("answers.who"), rowHeader: true, cell: nameOf },
    {
      key: "when",
      header: t("answers.when"),
      cell: (row) => (
        <time dateTime={new Date(row.sealedAt).toISOString()}>{formatDateTime(row.sealedAt, language, timeZone)}</time>
      ),
    },
    {
      key: "length",
      header: t("answers.length"),
      align: "end",
      cell: ({ characters, medium }) =>
        medium === "paper" && characters === 0 ? t("photos:report.medium") : formatNumber(characters, language),
    },
    ...SIDES.map((side) => ({
      key: side,
      header: t(`by.${side}`),
      align: "end" as const,
      cell: (row: Row) => <span className="figures whitespace-nowrap">{score(row[side])}</span>,
    })),
    {
      key: "open",
      header: t("answers.open"),
      cell: (row) => (
        <TextLink
          to={`/desk/attempts/${row.attemptId}`}
          aria-label={t("answers.openOf", {
            name: nameOf(row),
            date: formatDateTime(row.sealedAt, language, timeZone),
          })}
        >
          {t("answers.open")}
        </TextLink>
      ),
    },
  ];
  return <Table caption={t("answers.caption")} columns={columns} rows={rows} rowKey={({ attemptId }) => attemptId} />;
}
