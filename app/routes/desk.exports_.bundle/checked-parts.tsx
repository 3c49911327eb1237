import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Notice } from "~/components/ui/notice";
import { Table } from "~/components/ui/table";
import type { BundleAnswer } from "./act.server";

/** What a file would bring: how much of it is new, here already, or in conflict; and each part by its title. */
export function CheckedParts({ checked }: { checked: NonNullable<BundleAnswer["checked"]> }) {
  const { t } = useTranslation("bundles");
  const { parts, left, counts } = checked;
  return (
    <section aria-labelledby="checked" className="grid gap-3">
      <h3 id="checked" className="text-base font-semibold">
        {t("checked")}
      </h3>
      {counts.conflict > 0 ? (
        <Notice kind="error" live title={t("isConflict", { count: counts.conflict })}>
          {t("conflictHelp")}
        </Notice>
      ) : (
        <Notice kind="info" live>
          {counts.new === 0 ? t("allSame") : t("isNew", { count: counts.new })}
          {counts.new > 0 && counts.same > 0 ? ` ${t("isSame", { count: counts.same })}` : null}
        </Notice>
      )}
      <Table
        caption={t("caption")}
        rows={parts}
        rowKey={({ kind, id }) => `${kind} ${id}`}
        columns={[
          { key: "kind", header: t("column.kind"), cell: ({ kind }) => t(`kind.${kind}`) },
          {
            key: "title",
            header: t("column.title"),
            rowHeader: true,
            cell: ({ title }) => <span lang="zh-CN">{title}</span>,
          },
          {
            key: "what",
            header: t("column.what"),
            cell: ({ what }) => <Badge tone={what === "conflict" ? "mark" : "plain"}>{t(`what.${what}`)}</Badge>,
          },
        ]}
      />
      {left ? <p className="text-sm text-ink-soft">{t("more", { count: parts.length })}</p> : null}
    </section>
  );
}
