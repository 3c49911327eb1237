import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Table } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { formatMarks } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { SetLine } from "./load-sets.server";

const TONES = { draft: "warn", published: "good", retired: "plain", template: "pen" } as const;

/** The school's sets, one a row, each with the way to its editor. */
export function SetTable({ rows }: { rows: SetLine[] }) {
  const { t } = useTranslation(["deskSets", "sets"]);
  const language = useLanguage();
  return (
    <Table
      caption={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      wide
      columns={[
        {
          key: "title",
          header: t("list.title"),
          rowHeader: true,
          cell: ({ id, title, shipped }) => (
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <TextLink to={`/desk/sets/${id}`} lang="zh-CN" className="font-essay">
                {title}
              </TextLink>
              {shipped ? <Badge>{t("shipped")}</Badge> : null}
            </span>
          ),
        },
        { key: "kind", header: t("list.kind"), cell: ({ kind }) => t(`sets:kind.${kind}`) },
        { key: "questions", header: t("list.questions"), align: "end", cell: ({ questions }) => questions },
        {
          key: "marks",
          header: t("list.marks"),
          align: "end",
          cell: ({ marks }) => (marks === null ? "—" : formatMarks(marks, language)),
        },
        {
          key: "minutes",
          header: t("list.minutes"),
          align: "end",
          cell: ({ minutes }) => (minutes === null ? t("sets:minutesUnset") : t("sets:minutes", { count: minutes })),
        },
        {
          key: "status",
          header: t("list.status"),
          cell: ({ status, differs }) => (
            <span className="flex flex-wrap gap-1">
              <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>
              {differs ? <Badge tone="warn">{t("changed")}</Badge> : null}
            </span>
          ),
        },
        {
          key: "visibility",
          header: t("list.visibility"),
          cell: ({ visibility }) => (
            <Badge tone={visibility === "reserved" ? "pen" : "plain"}>{t(`visibilityOf.${visibility}`)}</Badge>
          ),
        },
      ]}
    />
  );
}
