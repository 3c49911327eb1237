import { useTranslation } from "~/i18n/use-translation";
import { Badge, type BadgeTone } from "~/components/ui/badge";
import { Table } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { formatMarks } from "~/i18n/format/format";
import { formatLimit } from "~/i18n/format/format-limit";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedQuestions } from "./load-questions.server";

type Row = LoadedQuestions["rows"][number];

const TONES: Record<Row["status"], BadgeTone> = {
  draft: "warn",
  "needs-material": "warn",
  published: "good",
  retired: "plain",
};

/** The school's questions, one a row, each with the way to its desk. */
export function QuestionTable({ rows }: Pick<LoadedQuestions, "rows">) {
  const { t } = useTranslation(["deskQuestions", "terms", "bank"]);
  const { t: words } = useTranslation("bank");
  const language = useLanguage();
  return (
    <Table
      caption={t("deskQuestions:title")}
      rows={rows}
      rowKey={({ id }) => id}
      wide
      columns={[
        {
          key: "title",
          header: t("deskQuestions:column.title"),
          rowHeader: true,
          cell: ({ id, title }) => (
            <TextLink to={`/desk/questions/${id}`} lang="zh-CN" className="font-essay">
              {title}
            </TextLink>
          ),
        },
        {
          key: "family",
          header: t("deskQuestions:column.family"),
          cell: ({ family }) => <span className="whitespace-nowrap">{t(`terms:family.${family}`)}</span>,
        },
        {
          key: "limit",
          header: t("deskQuestions:column.limit"),
          cell: ({ limit }) => (limit === null ? "—" : formatLimit(words, limit)),
        },
        {
          key: "marks",
          header: t("deskQuestions:column.marks"),
          align: "end",
          cell: ({ marks }) => (marks === null ? "—" : formatMarks(marks, language)),
        },
        {
          key: "origin",
          header: t("deskQuestions:column.origin"),
          cell: ({ packTitle }) =>
            packTitle === null ? (
              t("deskQuestions:origin.hand")
            ) : (
              <span lang="zh-CN">{t("deskQuestions:fromPack", { pack: packTitle })}</span>
            ),
        },
        {
          key: "status",
          header: t("deskQuestions:column.status"),
          cell: ({ status, versionId, hasDraft }) => (
            <span className="flex flex-wrap gap-1">
              <Badge tone={TONES[status]}>{t(`deskQuestions:status.${status}`)}</Badge>
              {versionId !== null && hasDraft ? <Badge>{t("deskQuestions:changed")}</Badge> : null}
            </span>
          ),
        },
        {
          key: "visibility",
          header: t("deskQuestions:column.visibility"),
          cell: ({ visibility }) => (
            <Badge tone={visibility === "reserved" ? "pen" : "plain"}>
              {t(`deskQuestions:visibility.${visibility}`)}
            </Badge>
          ),
        },
      ]}
    />
  );
}
