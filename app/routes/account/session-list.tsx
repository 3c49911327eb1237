import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Table, type Column } from "~/components/ui/table";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { useRootData } from "~/frame/root-data";

export type SessionRow = {
  id: string;
  device: string | null;
  createdAt: number;
  lastSeenAt: number;
  current: boolean;
};

export function SessionList({ sessions }: { sessions: SessionRow[] }) {
  const { t } = useTranslation("account");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const columns: Column<SessionRow>[] = [
    {
      key: "device",
      header: t("settings.device"),
      rowHeader: true,
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-2">
          {row.device ?? t("settings.unknownDevice")}
          {row.current ? <Badge tone="good">{t("settings.thisDevice")}</Badge> : null}
        </span>
      ),
    },
    {
      key: "created",
      header: t("settings.signedInAt"),
      cell: (row) => formatDateTime(row.createdAt, language, timeZone),
    },
    {
      key: "seen",
      header: t("settings.lastSeen"),
      cell: (row) => formatDateTime(row.lastSeenAt, language, timeZone),
    },
    {
      key: "end",
      header: t("settings.actions"),
      align: "end",
      cell: (row) => (
        <Form method="post" action="/account">
          <input type="hidden" name="sessionId" value={row.id} />
          <Button type="submit" name="intent" value="end-session" size="small">
            {t("settings.endSession")}
          </Button>
        </Form>
      ),
    },
  ];
  return (
    <Sheet labelledBy="sessions-title">
      <SheetTitle id="sessions-title">{t("settings.sessions")}</SheetTitle>
      <p className="mb-3 text-ink-soft">{t("settings.sessionsHint")}</p>
      <Table caption={t("settings.sessions")} columns={columns} rows={sessions} rowKey={(row) => row.id} />
      {sessions.length > 1 ? (
        <div className="mt-4">
          <ConfirmButton
            action="/account"
            label={t("settings.endOthers")}
            title={t("settings.endOthersAsk")}
            description={t("settings.endOthersText")}
          >
            <input type="hidden" name="intent" value="end-others" />
          </ConfirmButton>
        </div>
      ) : null}
    </Sheet>
  );
}
