import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Table } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { shownJoinCode } from "~/domain/classes/join-code";
import { useRootData } from "~/frame/root-data";
import { formatDate } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

type ClassLine = {
  id: string;
  name: string;
  demo: boolean;
  joinCode: string | null;
  createdAt: number;
  archivedAt: number | null;
  members: number;
  role: "head" | "tutor" | null;
};

/** The classes with how many are in each and the code to announce. */
export function ClassTable({ classes }: { classes: ClassLine[] }) {
  const { t } = useTranslation("classes");
  const language = useLanguage();
  const { timeZone } = useRootData();
  return (
    <Table
      caption={t("desk.title")}
      rows={classes}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: t("desk.name"),
          rowHeader: true,
          cell: ({ id, name, demo, archivedAt }) => (
            <span className="flex flex-wrap items-center gap-2">
              <TextLink to={`/desk/classes/${id}`}>{name}</TextLink>
              {demo ? <Badge tone="warn">{t("desk.sample")}</Badge> : null}
              {archivedAt === null ? null : <Badge>{t("desk.archived")}</Badge>}
            </span>
          ),
        },
        { key: "members", header: t("desk.members"), align: "end", cell: ({ members }) => members },
        { key: "role", header: t("desk.role"), oneLine: true, cell: ({ role }) => t(`desk.roles.${role ?? "admin"}`) },
        {
          key: "code",
          header: t("desk.code"),
          cell: ({ joinCode }) =>
            joinCode === null ? (
              t("desk.codeOff")
            ) : (
              <span className="font-mono" translate="no">
                {shownJoinCode(joinCode)}
              </span>
            ),
        },
        {
          key: "created",
          header: t("desk.createdAt"),
          oneLine: true,
          cell: ({ createdAt }) => formatDate(createdAt, language, timeZone),
        },
      ]}
    />
  );
}
