import { useTranslation } from "~/i18n/use-translation";
import { Badge, type BadgeTone } from "~/components/ui/badge";
import { Table, type Column } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { AssignmentState, ListedAssignment } from "./load-list.server";

const TONES: Record<AssignmentState, BadgeTone> = { scheduled: "pen", open: "good", due: "warn", withdrawn: "plain" };

export function AssignmentTable({ assignments }: { assignments: ListedAssignment[] }) {
  const { t } = useTranslation(["board", "sittings"]);
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const columns: Column<ListedAssignment>[] = [
    {
      key: "title",
      header: t("column.title"),
      rowHeader: true,
      cell: ({ id, title, mode }) => (
        <>
          <TextLink to={`/desk/assignments/${id}`}>{title}</TextLink>{" "}
          <span className="text-sm text-ink-soft">{t(`sittings:mode.${mode}`)}</span>
        </>
      ),
    },
    { key: "class", header: t("column.class"), cell: ({ className }) => className },
    {
      key: "due",
      header: t("column.due"),
      cell: ({ dueAt }) => (dueAt === null ? t("noDue") : formatDateTime(dueAt, language, timeZone)),
    },
    {
      key: "progress",
      header: t("column.progress"),
      align: "end",
      cell: ({ handedIn, candidates }) => (
        <span className="figures">{t("handedInOf", { done: handedIn, all: candidates })}</span>
      ),
    },
    {
      key: "state",
      header: t("column.state"),
      cell: ({ state }) => <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>,
    },
  ];
  return <Table caption={t("title")} columns={columns} rows={assignments} rowKey={({ id }) => id} />;
}
