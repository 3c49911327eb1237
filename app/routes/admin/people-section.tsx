import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { TextField } from "~/components/ui/form/text-field";
import { Pagination } from "~/components/ui/pagination";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Table, type Column } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { formatDate } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { useRootData } from "~/frame/root-data";
import { useNamed } from "~/i18n/language/use-named";
import type { AdminData, PersonRow } from "./load-admin.server";

export function PeopleSection({ people }: { people: AdminData["people"] }) {
  const { t } = useTranslation(["admin", "terms", "shell"]);
  const named = useNamed();
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const hrefOf = (changes: Record<string, string>) =>
    `/admin?${new URLSearchParams({ ...(people.search ? { q: people.search } : {}), ...changes })}`;
  const columns: Column<PersonRow>[] = [
    {
      key: "name",
      header: t("people.name"),
      rowHeader: true,
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-2">
          {row.userName}
          {row.displayName === row.userName ? null : <span className="text-ink-soft">{row.displayName}</span>}
          {row.demo ? <Badge tone="warn">{t("people.demo")}</Badge> : null}
          {row.disabled ? <Badge tone="mark">{t("people.closed")}</Badge> : null}
        </span>
      ),
    },
    { key: "role", header: t("people.role"), oneLine: true, cell: (row) => t(`terms:role.${row.role}`) },
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
      cell: (row) => (
        <TextLink to={hrefOf({ person: row.id })} aria-label={named(t("people.manage"), row.userName)}>
          {t("people.manage")}
        </TextLink>
      ),
    },
  ];
  return (
    <Sheet labelledBy="people-title">
      <SheetTitle id="people-title" aside={people.total}>
        {t("people.title")}
      </SheetTitle>
      <Form action="/admin" role="search" className="field-row mb-2">
        <div className="min-w-0 flex-1 basis-60">
          <TextField name="q" type="search" label={t("people.search")} defaultValue={people.search} />
        </div>
        <Button type="submit">{t("shell:action.search")}</Button>
      </Form>
      {people.rows.length === 0 ? (
        <p className="text-ink-soft">{t("people.none")}</p>
      ) : (
        <Table caption={t("people.title")} columns={columns} rows={people.rows} rowKey={(row) => row.id} />
      )}
      <Pagination page={people.page} pages={people.pages} hrefOf={(page) => hrefOf({ page: `${page}` })} />
    </Sheet>
  );
}
