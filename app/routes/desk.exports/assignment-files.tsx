import { useTranslation } from "~/i18n/use-translation";
import { Table } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

type Row = { id: string; title: string; dueAt: number | null; candidates: number; handedIn: number };

/** The assignments of a class, each with the way to its files. */
export function AssignmentFiles({ assignments }: { assignments: readonly Row[] }) {
  const { t } = useTranslation("exports");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  return (
    <Table
      caption={t("assignmentsCaption")}
      rows={assignments}
      rowKey={({ id }) => id}
      columns={[
        { key: "title", header: t("column.title"), rowHeader: true, cell: ({ title }) => title },
        {
          key: "due",
          header: t("column.due"),
          cell: ({ dueAt }) => (dueAt === null ? t("noDue") : formatDateTime(dueAt, language, timeZone)),
        },
        {
          key: "handedIn",
          header: t("column.handedIn"),
          align: "end",
          cell: ({ candidates, handedIn }) => t("handedInOf", { done: handedIn, all: candidates }),
        },
        {
          key: "open",
          header: t("column.open"),
          cell: ({ id, title }) => (
            <TextLink to={`/desk/exports/${id}`} aria-label={t("openOf", { title })}>
              {t("openShort")}
            </TextLink>
          ),
        },
      ]}
    />
  );
}
