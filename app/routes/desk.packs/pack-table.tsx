import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Table } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDate } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

type PackRow = {
  id: string;
  title: string;
  origin: "shipped" | "imported";
  createdAt: number;
  questions: number;
  published: number;
  drafts: number;
  waiting: number;
};

/** Every pack with how far its questions have come. */
export function PackTable({ packs }: { packs: PackRow[] }) {
  const { t } = useTranslation("desk");
  const language = useLanguage();
  const { timeZone } = useRootData();
  return (
    <Table
      caption={t("packs.title")}
      rows={packs}
      rowKey={(pack) => pack.id}
      columns={[
        {
          key: "title",
          header: t("packs.name"),
          rowHeader: true,
          cell: (pack) => <TextLink to={`/desk/packs/${pack.id}`}>{pack.title}</TextLink>,
        },
        { key: "origin", header: t("packs.origin"), cell: (pack) => t(`packs.origins.${pack.origin}`) },
        { key: "questions", header: t("packs.questions"), align: "end", cell: (pack) => pack.questions },
        { key: "published", header: t("packs.published"), align: "end", cell: (pack) => pack.published },
        {
          key: "open",
          header: t("packs.open"),
          cell: (pack) =>
            pack.drafts + pack.waiting === 0 ? (
              "—"
            ) : (
              <span className="flex flex-wrap gap-2">
                {pack.drafts > 0 ? <Badge tone="warn">{t("packs.draftCount", { count: pack.drafts })}</Badge> : null}
                {pack.waiting > 0 ? (
                  <Badge tone="plain">{t("packs.waitingCount", { count: pack.waiting })}</Badge>
                ) : null}
              </span>
            ),
        },
        {
          key: "created",
          header: t("packs.createdAt"),
          cell: (pack) => formatDate(pack.createdAt, language, timeZone),
        },
      ]}
    />
  );
}
