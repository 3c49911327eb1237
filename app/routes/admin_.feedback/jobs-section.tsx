import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { FactList } from "~/components/advice-desk/fact-list";
import { useFailureText } from "~/components/advice-desk/use-failure-text";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Button } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Table, type Column } from "~/components/ui/table";
import { useRootData } from "~/frame/root-data";
import { formatDateTime, formatNumber } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { FeedbackOverview } from "~/services/advice/admin/feedback-overview.server";

type Jobs = FeedbackOverview["jobs"];
type Row = Jobs["dead"][number];

/** What waits, what runs, and what was given up, with what can be done about it. */
export function JobsSection({ jobs }: { jobs: Jobs }) {
  const { t } = useTranslation("adviceDesk");
  const language = useLanguage();
  const { waiting, running, deadTotal, dead } = jobs;
  // Only what this page counts is discarded, not what is given up while it stands open.
  const newest = dead[0]?.finishedAt ?? 0;
  const number = (value: number) => formatNumber(value, language);
  return (
    <Sheet labelledBy="jobs-title" id="jobs">
      <SheetTitle id="jobs-title">{t("admin.jobsTitle")}</SheetTitle>
      <FactList
        facts={[
          [t("admin.waiting"), number(waiting)],
          [t("admin.running"), number(running)],
          [t("admin.dead"), number(deadTotal)],
        ]}
      />
      <h3 className="mt-6 mb-2 text-lg">{t("admin.deadTitle")}</h3>
      {dead.length === 0 ? (
        <p className="text-ink-soft">{t("admin.noDead")}</p>
      ) : (
        <>
          <div className="mb-3 text-ink-soft">
            <p>{t("admin.deadText")}</p>
            {deadTotal > dead.length ? <p>{t("admin.deadMore", { shown: dead.length, total: deadTotal })}</p> : null}
          </div>
          <DeadJobs rows={dead} />
          {deadTotal > 1 ? (
            <div className="mt-4 flex justify-end">
              <ConfirmButton
                label={t("admin.discardAll", { total: deadTotal })}
                title={t("admin.discardAllAsk")}
                description={t("admin.discardText")}
                action="/admin/feedback"
              >
                <input type="hidden" name="intent" value="discard-all" />
                <input type="hidden" name="until" value={newest} />
              </ConfirmButton>
            </div>
          ) : null}
        </>
      )}
    </Sheet>
  );
}

function DeadJobs({ rows }: { rows: Row[] }) {
  const { t } = useTranslation("adviceDesk");
  const failureText = useFailureText();
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const columns: Column<Row>[] = [
    {
      key: "since",
      header: t("admin.since"),
      rowHeader: true,
      cell: ({ finishedAt, createdAt }) => formatDateTime(finishedAt ?? createdAt, language, timeZone),
    },
    {
      key: "kind",
      header: t("admin.kind"),
      cell: ({ kind }) => t(kind === "advise" ? "admin.kinds.advise" : "admin.kinds.other"),
    },
    { key: "error", header: t("admin.error"), cell: ({ error }) => failureText({ reason: error }) },
    {
      key: "tries",
      header: t("admin.tries"),
      align: "end",
      cell: ({ tries }) => <span className="figures">{tries}</span>,
    },
    {
      key: "actions",
      header: t("admin.actions"),
      align: "end",
      cell: ({ id }) => (
        <div className="flex flex-wrap justify-end gap-2">
          <Form method="post">
            <input type="hidden" name="jobId" value={id} />
            <Button type="submit" name="intent" value="retry" size="small">
              {t("admin.retry")}
            </Button>
          </Form>
          <ConfirmButton
            label={t("admin.discard")}
            title={t("admin.discardAsk")}
            description={t("admin.discardText")}
            action="/admin/feedback"
            size="small"
          >
            <input type="hidden" name="intent" value="discard" />
            <input type="hidden" name="jobId" value={id} />
          </ConfirmButton>
        </div>
      ),
    },
  ];
  return <Table caption={t("admin.deadTitle")} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
