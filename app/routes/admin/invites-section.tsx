import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Button } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Table, type Column } from "~/components/ui/table";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { useRootData } from "~/frame/root-data";
import type { AdminData } from "./load-admin.server";
import { INVITED_ROLES } from "./schema";

type InviteRow = AdminData["invites"][number];

export function InvitesSection({ invites }: { invites: InviteRow[] }) {
  const { t } = useTranslation(["admin", "terms"]);
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const columns: Column<InviteRow>[] = [
    {
      key: "created",
      header: t("invites.created"),
      rowHeader: true,
      cell: (row) => formatDateTime(row.createdAt, language, timeZone),
    },
    { key: "role", header: t("invites.role"), cell: (row) => t(`terms:role.${row.role}`) },
    { key: "expires", header: t("invites.expires"), cell: (row) => formatDateTime(row.expiresAt, language, timeZone) },
    {
      key: "state",
      header: t("invites.state"),
      cell: (row) => (row.state === "used" ? t("invites.used", { name: row.usedByName }) : t(`invites.${row.state}`)),
    },
    {
      key: "actions",
      header: t("people.actions"),
      align: "end",
      cell: (row) =>
        row.state !== "unused" ? null : (
          <ConfirmButton
            action="/admin"
            size="small"
            variant="secondary"
            label={t("invites.revoke")}
            title={t("invites.revokeAsk")}
            description={t("invites.revokeText")}
          >
            <input type="hidden" name="intent" value="withdraw-invite" />
            <input type="hidden" name="inviteId" value={row.id} />
          </ConfirmButton>
        ),
    },
  ];
  return (
    <Sheet labelledBy="invites-title">
      <SheetTitle id="invites-title">{t("invites.title")}</SheetTitle>
      <p className="mb-3 text-ink-soft">{t("invites.text")}</p>
      <Form method="post" action="/admin" className="field-row mb-2">
        <div className="w-48">
          <Select
            name="role"
            label={t("invites.role")}
            options={INVITED_ROLES.map((value) => ({ value, label: t(`terms:role.${value}`) }))}
          />
        </div>
        <Button type="submit" name="intent" value="issue-invite">
          {t("invites.issue")}
        </Button>
      </Form>
      {invites.length === 0 ? (
        <p className="text-ink-soft">{t("invites.empty")}</p>
      ) : (
        <Table caption={t("invites.title")} columns={columns} rows={invites} rowKey={(row) => row.id} />
      )}
    </Sheet>
  );
}
