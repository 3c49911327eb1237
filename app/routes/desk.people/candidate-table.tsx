import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { Table, type Column } from "~/components/ui/table";
import { formatDate } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { useRootData } from "~/frame/root-data";
import { useNamed } from "~/i18n/language/use-named";
import type { CandidateRow } from "./load-candidates.server";

export function CandidateTable({ rows }: { rows: CandidateRow[] }) {
  const { t } = useTranslation("admin");
  const named = useNamed();
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const columns: Column<CandidateRow>[] = [
    {
      key: "name",
      header: t("people.name"),
      rowHeader: true,
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-2">
          {row.userName}
          {row.displayName === row.userName ? null : <span className="text-ink-soft">{row.displayName}</span>}
          {row.disabled ? <Badge tone="mark">{t("people.closed")}</Badge> : null}
        </span>
      ),
    },
    {
      key: "joined",
      header: t("people.joined"),
      oneLine: true,
      cell: (row) => formatDate(row.createdAt, language, timeZone),
    },
    {
      key: "seen",
      header: t("people.lastSeen"),
      oneLine: true,
      cell: (row) => (row.lastSeenAt === null ? t("people.never") : formatDate(row.lastSeenAt, language, timeZone)),
    },
    {
      key: "actions",
      header: t("people.actions"),
      align: "end",
      // Without a user name nobody signs in, and a code would open nothing.
      cell: (row) =>
        row.userName === "" ? (
          "—"
        ) : (
          <Form method="post">
            <input type="hidden" name="personId" value={row.id} />
            <Button type="submit" size="small" aria-label={named(t("people.issueReset"), row.userName)}>
              {t("people.issueReset")}
            </Button>
          </Form>
        ),
    },
  ];
  return <Table caption={t("desk.people.title")} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
