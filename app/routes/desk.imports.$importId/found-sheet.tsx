import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Table } from "~/components/ui/table";
import { formatLimit } from "~/i18n/format/format-limit";
import type { ImportView } from "./load-import.server";

const COUNTED = ["sections", "questions", "theory", "frameworks", "models", "articles", "materials"] as const;

/** What the reader made of the text: how many of each part, and the questions or articles one by one. */
export function FoundSheet({ found }: { found: NonNullable<ImportView["found"]> }) {
  const { t } = useTranslation(["importing", "terms", "desk"]);
  const { t: words } = useTranslation("bank");
  return (
    <Sheet labelledBy="found">
      <SheetTitle id="found">{t("found.title")}</SheetTitle>
      <ul className="figures mb-4 flex flex-wrap gap-x-6 gap-y-1">
        {COUNTED.filter((part) => found.counts[part] > 0).map((part) => (
          <li key={part}>
            {t(`found.${part}`)} <strong>{found.counts[part]}</strong>
          </li>
        ))}
      </ul>
      {found.questions.length > 0 ? (
        <Table
          caption={t("found.listTitle")}
          rows={found.questions}
          rowKey={({ line, no }) => `${line}-${no}`}
          columns={[
            { key: "no", header: t("found.number"), align: "end", cell: ({ no }) => no },
            {
              key: "stem",
              header: t("found.stem"),
              rowHeader: true,
              cell: ({ stem }) => (
                <span lang="zh-CN" className="line-clamp-3 font-normal">
                  {stem}
                </span>
              ),
            },
            {
              key: "family",
              header: t("found.family"),
              cell: ({ family, needsMaterial }) => (
                <span className="flex flex-wrap gap-2">
                  {t(`terms:family.${family}`)}
                  {needsMaterial ? <Badge tone="warn">{t("found.needsMaterial")}</Badge> : null}
                </span>
              ),
            },
            { key: "limit", header: t("found.limit"), cell: ({ limit }) => formatLimit(words, limit) },
          ]}
        />
      ) : null}
      {found.articles.length > 0 ? (
        <Table
          caption={t("found.articleList")}
          rows={found.articles}
          rowKey={({ line }, index) => `${line}-${index}`}
          columns={[
            { key: "line", header: t("desk:packs.line"), align: "end", cell: ({ line }) => line },
            {
              key: "title",
              header: t("settings.title"),
              rowHeader: true,
              cell: ({ title }) => <span lang="zh-CN">{title ?? t("found.untitled")}</span>,
            },
            { key: "author", header: t("found.author"), cell: ({ author }) => <span lang="zh-CN">{author}</span> },
          ]}
        />
      ) : null}
    </Sheet>
  );
}
