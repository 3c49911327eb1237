import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { sendLeftover } from "~/client/saving/leftover/send-leftover";
import { ReleaseNotice } from "~/components/release-notice";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { pageTitle } from "~/i18n/page-title";
import { useLanguage } from "~/i18n/language/use-language";
import { requireWriter } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { AnswersTable } from "./answers-table";
import { loadSittingReport } from "./load-sitting-report.server";
import { SittingFacts } from "./sitting-facts";

export const meta = pageTitle((t) => t("sittings:report.title"));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const sittingId = params.sittingId ?? "";
  const candidateId = requireWriter(context);
  const report = await loadSittingReport({ sittingId, candidateId, viewer: context.viewer, now: now() });
  if (!report) throw new Response("Not found.", { status: 404 });
  if (report.state === "open") throw redirect(`/sittings/${sittingId}`);
  return report;
}

export default function SittingReportPage() {
  const report = useLoaderData<typeof loader>();
  const { t } = useTranslation("sittings");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const date = formatDateTime(report.sealedAt, language, timeZone);
  const ids = report.answers.map(({ attemptId }) => attemptId).join(" ");
  // What this browser could not store in time goes to the server now, beside the sealed answers.
  useEffect(() => {
    for (const attemptId of ids.split(" ").filter(Boolean)) void sendLeftover(attemptId);
  }, [ids]);
  return (
    <>
      <PageTitle
        lead={
          <>
            <span lang="zh-CN">{report.title}</span> · {t(`mode.${report.mode}`)} ·{" "}
            {t(report.byDeadline ? "report.sealedAt" : "report.handedInAt", { date })}
          </>
        }
        actions={
          <>
            {report.assignmentId === null ? (
              <>
                <ButtonLink to={`/sets/${report.setId}`} variant="primary">
                  {t("report.again")}
                </ButtonLink>
                <ButtonLink to="/sets">{t("report.back")}</ButtonLink>
              </>
            ) : (
              <ButtonLink to={`/assignments/${report.assignmentId}`} variant="primary">
                {t("report.toAssignment")}
              </ButtonLink>
            )}
          </>
        }
      >
        {t("report.title")}
      </PageTitle>
      <div className="grid gap-7">
        {report.voided === null ? null : (
          <Notice kind="warning">{t("report.voided", { reason: report.voided })}</Notice>
        )}
        <ReleaseNotice withheld={report.withheld} timeZone={timeZone} />
        <SittingFacts report={report} />
        <Sheet labelledBy="answers">
          <SheetTitle id="answers">{t("report.questions")}</SheetTitle>
          <AnswersTable answers={report.answers} medium={report.medium} />
        </Sheet>
      </div>
    </>
  );
}
