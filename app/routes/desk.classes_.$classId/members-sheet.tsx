import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Select } from "~/components/ui/form/select";
import { TextField } from "~/components/ui/form/text-field";
import { Pagination } from "~/components/ui/pagination";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Table, type Column } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDate } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { ClassPage } from "./load-class.server";

type Member = ClassPage["members"][number];
const MOVING = "move-members";

/** Who is in the class. Members are chosen by their ticks and moved together; each is taken out on its own. */
export function MembersSheet({ page: shown }: { page: ClassPage }) {
  const { members, memberCount, groups, archived, search, page, pages } = shown;
  const { t } = useTranslation("classes");
  const language = useLanguage();
  const { timeZone } = useRootData();
  const columns: Column<Member>[] = [
    {
      key: "name",
      header: t("one.memberName"),
      rowHeader: true,
      cell: ({ personId, name, activated, closed }) => (
        <span className="flex flex-wrap items-center gap-2">
          {archived || groups.length === 0 ? null : (
            <input
              form={MOVING}
              type="checkbox"
              name="chosen"
              value={personId}
              aria-label={t("one.choose", { name })}
              className="size-6 accent-ink-fill"
            />
          )}
          <TextLink to={`/desk/students/${personId}`}>{name}</TextLink>
          {activated ? null : <Badge tone="warn">{t("one.notActivated")}</Badge>}
          {closed ? <Badge tone="mark">{t("one.closed")}</Badge> : null}
        </span>
      ),
    },
    { key: "user", header: t("one.userName"), cell: ({ userName }) => userName || "—" },
    { key: "number", header: t("one.studentNumber"), cell: ({ studentNumber }) => studentNumber ?? "—" },
    { key: "group", header: t("one.group"), cell: ({ group }) => group ?? t("one.noGroup") },
    { key: "joined", header: t("one.joined"), cell: ({ joinedAt }) => formatDate(joinedAt, language, timeZone) },
    {
      key: "seen",
      header: t("one.lastSeen"),
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? t("one.never") : formatDate(lastSeenAt, language, timeZone)),
    },
  ];
  if (!archived) {
    columns.push({
      key: "actions",
      header: t("one.actions"),
      align: "end",
      cell: ({ personId, name }) => (
        <ConfirmButton
          size="small"
          label={t("one.remove")}
          title={t("one.removeAsk", { name })}
          description={t("one.removeText", { name })}
        >
          <input type="hidden" name="intent" value="member-removed" />
          <input type="hidden" name="personId" value={personId} />
        </ConfirmButton>
      ),
    });
  }
  return (
    <Sheet labelledBy="members-title">
      <SheetTitle id="members-title" aside={t("one.memberCount", { count: memberCount })}>
        {t("one.members")}
      </SheetTitle>
      {pages > 1 || search !== "" ? <SearchForm search={search} /> : null}
      {memberCount > 0 && members.length === 0 ? <p className="text-ink-soft">{t("one.noneFound")}</p> : null}
      {memberCount === 0 ? (
        <EmptyState title={t("one.noMembers")} hint={t("one.noMembersHint")} />
      ) : (
        <>
          {archived || groups.length === 0 ? null : (
            <Form id={MOVING} method="post" className="field-row mb-2">
              <input type="hidden" name="intent" value="moved" />
              <Select
                name="groupId"
                label={t("one.moveTo")}
                options={[
                  ...groups.map(({ id, name }) => ({ value: id, label: name })),
                  { value: "", label: t("one.noGroup") },
                ]}
              />
              <Button type="submit">{t("one.move")}</Button>
            </Form>
          )}
          <Table wide caption={t("one.members")} columns={columns} rows={members} rowKey={({ personId }) => personId} />
          <Pagination
            page={page}
            pages={pages}
            hrefOf={(to) => `?${new URLSearchParams({ q: search, page: `${to}` })}`}
          />
        </>
      )}
    </Sheet>
  );
}

function SearchForm({ search }: { search: string }) {
  const { t } = useTranslation("classes");
  return (
    <Form method="get" role="search" className="field-row mb-2">
      <TextField type="search" name="q" label={t("one.find")} defaultValue={search} />
      <Button type="submit">{t("one.findAction")}</Button>
    </Form>
  );
}
